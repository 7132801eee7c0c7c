import pg from 'pg'
import { isReachedByOthers, ownerCodeOf } from '#lib/auth/owner-code.ts'

type Settings = { HOST: string; APP_URL?: string | undefined }

async function hasAccounts(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from "User" where not "isDemo" and "deletedAt" is null limit 1')
    return (rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}

/** What the start text says while nobody owns the instance; nothing once somebody does. */
export async function describeOwnerCode(settings: Settings, databaseUrl: string, secret: string): Promise<string[]> {
  if (await hasAccounts(databaseUrl)) return []
  if (!isReachedByOthers(settings)) return ['The first account that is created owns this instance.']
  return [`The first account that is created owns this instance. Signing up asks for this code: ${ownerCodeOf(secret)}`]
}
