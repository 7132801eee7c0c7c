import { z } from 'zod'

/**
 * The one reader of the environment. Every value has a default that works with nothing installed;
 * the launcher (scripts/start.ts) sets what only it can know. `.env.example` lists what people may set.
 */
const flag = z.enum(['on', 'off'])

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Unset for people who run no Postgres: the launcher then starts the embedded one and sets it. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Set by the launcher: the database is the embedded one, which serves few connections. */
  REPRISE_EMBEDDED: z.literal('1').optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Folder for the database, uploads and secrets. */
  DATA_DIR: z.string().default('.data'),
  /** Demo accounts: only with the embedded database on loopback, unless said otherwise. */
  DEMO: flag.optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = z.infer<typeof schema>

/** Parses an environment. @throws a sentence per wrong value, so that the launcher can print it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment has values Reprise cannot use.\n${lines.join('\n')}`)
}

export const env: Env = parseEnv(process.env)

/** Is this address only reachable from this machine? */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** Demo accounts exist with the embedded database on loopback; DEMO overrides. */
export function hasDemo(values: Env = env): boolean {
  if (values.DEMO) return values.DEMO === 'on'
  return values.REPRISE_EMBEDDED === '1' && isLoopback(values.HOST)
}
