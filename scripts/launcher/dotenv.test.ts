import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { envSchema, parseEnv } from '#lib/env.ts'
import { loadDotenv, parseDotenv } from './dotenv.ts'

test.each([
  ['plain', 'PORT=3001', { PORT: '3001' }],
  ['byte order mark', '\uFEFFPORT=3001', { PORT: '3001' }],
  ['Windows line ends', 'PORT=3001\r\nHOST=0.0.0.0\r\n', { PORT: '3001', HOST: '0.0.0.0' }],
  ['comments', '# PORT=1\nPORT=3001 # the port\n', { PORT: '3001' }],
  ['a sign in quotes is no comment', 'AI_API_KEY="a#b"', { AI_API_KEY: 'a#b' }],
  ['single quotes', "AI_API_KEY='a b $c'", { AI_API_KEY: 'a b $c' }],
  ['export and spaces', 'export PORT = 3001', { PORT: '3001' }],
  [
    'an equals sign in the value', 'DATABASE_URL=postgresql://u:p@h/d?sslmode=require',
    { DATABASE_URL: 'postgresql://u:p@h/d?sslmode=require' },
  ],
  ['a dollar sign stays', 'AI_API_KEY=a$PATH', { AI_API_KEY: 'a$PATH' }],
  ['empty', 'AI_MODEL=', { AI_MODEL: '' }],
  ['what is no line', 'nonsense\n\u0000', {}],
])('%s', (_, text, values) => expect(parseDotenv(text)).toEqual(values))

test('the environment wins, also with nothing; tests read no file; Next reads none of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-dotenv-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, '.env')
  writeFileSync(file, 'PORT=3001\nHOST=0.0.0.0\nAI_MODEL=m\n')
  const environment: Record<string, string | undefined> = { PORT: '4000', AI_MODEL: '' }
  loadDotenv(file, environment)
  expect(environment).toEqual({ PORT: '4000', HOST: '0.0.0.0', AI_MODEL: '', __NEXT_PROCESSED_ENV: 'true' })
  const tested = { REPRISE_NO_DOTENV: '1' }
  loadDotenv(file, tested)
  expect(tested).toEqual({ REPRISE_NO_DOTENV: '1', __NEXT_PROCESSED_ENV: 'true' })
})

test('the example lists every value people may set, each with its default, and none that does not exist', () => {
  /** Set by the launcher, by Next or by the system alone. */
  const internal = ['NODE_ENV', 'REPRISE_EMBEDDED', 'PATH']
  const example = parseDotenv(readFileSync('.env.example', 'utf8'))
  expect(Object.keys(example).sort()).toEqual(Object.keys(envSchema.shape).filter((key) => !internal.includes(key)).sort())
  // The launcher prints less than a process run alone.
  expect(parseEnv(example)).toEqual({ ...parseEnv({}), LOG_LEVEL: 'warn' })
})

test.each([
  ['APP_URL', 'study.example.org'], ['APP_URL', 'javascript://x'], ['PORT', '0'], ['PORT', 'http'], ['DATABASE_URL', 'mysql://x/y'],
  ['NEXTAUTH_SECRET', 'short'],
])('%s=%s is refused by name', (key, value) => expect(() => parseEnv({ [key]: value })).toThrow(key))
