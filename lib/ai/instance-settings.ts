import { z } from 'zod'
import { prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { seal, unseal } from './secret-box.ts'

/** What the owner entered about the model, kept sealed under one name. */
const KEY = 'model'

export const modelSettingsSchema = z.object({
  preset: z.enum(['openai', 'ollama', 'lmstudio', 'other']),
  baseUrl: z.string(),
  model: z.string(),
  apiKey: z.string().nullable(),
  checkModel: z.string().nullable(),
  context: z.number().int().nullable(),
  concurrency: z.number().int().nullable(),
  dailyTokens: z.number().int().nullable(),
  instanceDailyTokens: z.number().int().nullable(),
  /** Money for a million tokens in and out, in the owner's currency, for the table of use. */
  priceIn: z.number().nullable(),
  priceOut: z.number().nullable(),
})
export type ModelSettings = z.infer<typeof modelSettingsSchema>

function secret(): string {
  if (!env.NEXTAUTH_SECRET) throw new Error('NEXTAUTH_SECRET is not set. Start Reprise with `npm start`, which keeps one.')
  return env.NEXTAUTH_SECRET
}

/** Null when nothing was entered, or when it was sealed with another data folder's secret. */
export async function readModelSettings(): Promise<ModelSettings | null> {
  const row = await prisma.instanceSetting.findUnique({ where: { key: KEY } })
  if (!row) return null
  const plain = unseal(row.value, secret())
  if (plain === null) {
    log.warn('settings.cannot-be-opened', { key: KEY })
    return null
  }
  return modelSettingsSchema.safeParse(JSON.parse(plain)).data ?? null
}

export async function writeModelSettings(settings: ModelSettings): Promise<void> {
  const value = seal(JSON.stringify(settings), secret())
  await prisma.instanceSetting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } })
}

export async function removeModelSettings(): Promise<void> {
  await prisma.instanceSetting.deleteMany({ where: { key: KEY } })
}
