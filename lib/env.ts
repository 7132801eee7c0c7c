import { z } from 'zod'

/**
 * The one reader of the environment. Every value has a default that works with nothing installed;
 * the launcher (scripts/start.ts) sets what only it can know. `.env.example` lists what people may set.
 */
const flag = z.enum(['on', 'off'])

export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Unset for people who run no Postgres: the launcher then starts the embedded one and sets it. */
  DATABASE_URL: z.string()
    .regex(/^postgres(ql)?:\/\//, 'must be the address of a Postgres: postgresql://user:password@host:5432/name').optional(),
  /** Set by the launcher: the database is the embedded one, which serves few connections. */
  REPRISE_EMBEDDED: z.literal('1').optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Where people reach this instance, for links and secure cookies; unset, the address they came by. */
  APP_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address, for example https://study.example.org' }).optional(),
  /** Folder for the database, uploads and secrets. */
  DATA_DIR: z.string().default('.data'),
  /** Demo accounts: only with the embedded database on loopback, unless said otherwise. */
  DEMO: flag.optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  /** A language model: OpenAI's with this alone, or any compatible one at AI_BASE_URL (lib/ai/config.ts). */
  OPENAI_API_KEY: z.string().optional(),
  AI_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  AI_MODEL: z.string().max(200).optional(),
  AI_API_KEY: z.string().optional(),
  /** Another model for the checks. */
  AI_CHECK_MODEL: z.string().max(200).optional(),
  /** A model that makes vectors of texts, on the same server: search then also finds what is said in other words. */
  AI_EMBEDDING_MODEL: z.string().max(200).optional(),
  /** Tokens that fit into one call; by default 4,096 for loopback, 32,000 else. */
  AI_CONTEXT: z.coerce.number().int().min(2048).max(2_000_000).optional(),
  /** Calls side by side; by default 1 for loopback, 4 else. */
  AI_CONCURRENCY: z.coerce.number().int().min(1).max(64).optional(),
  /** Seconds to wait for the first word of an answer; by default 120 for loopback, 20 else. */
  AI_FIRST_WORD_SECONDS: z.coerce.number().int().min(1).max(3600).optional(),
  /** Tokens a day: each person, and all of this instance together. */
  AI_DAILY_TOKENS: z.coerce.number().int().min(0).optional(),
  AI_INSTANCE_DAILY_TOKENS: z.coerce.number().int().min(0).optional(),
  /** LibreOffice, where it is not on the PATH: slides are then also drawn by it. */
  SOFFICE: z.string().max(1000).optional(),
  /** The system's own: where programs stand. */
  PATH: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = z.infer<typeof envSchema>

/** Parses an environment. @throws a sentence per wrong value, so that the launcher can print it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(filled)
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
