import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Preferences } from './schema.ts'

/** What a person allows the model to be told of them. What is left out stays as it is. */
export async function setPreferences({ userId }: Viewer, { personalises, sharesWords }: Preferences): Promise<void> {
  await prisma.user.update({
    where: { id: userId },
    data: { ...(personalises === undefined ? {} : { personalises }), ...(sharesWords === undefined ? {} : { sharesWords }) },
  })
}
