import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'

/** Changes how a student is called and when their study day ends. */
export async function updateAccount(viewer: Viewer, { name, timeZone }: { name: string; timeZone: string }): Promise<void> {
  await prisma.user.update({ where: { id: viewer.userId }, data: { name, timeZone } })
}
