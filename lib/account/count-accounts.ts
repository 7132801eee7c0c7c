import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'

/** Accounts of people; demo accounts do not count. */
export const countAccounts = (client: Pick<Tx, 'user'> = prisma): Promise<number> =>
  client.user.count({ where: { isDemo: false, deletedAt: null } })
