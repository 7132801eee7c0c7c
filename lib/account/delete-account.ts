import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { countAccounts } from './count-accounts.ts'
import type { AccountDeletion } from './view.ts'

const DEMO = 'This account is shared by everybody who looks around, and cannot be deleted.'
const OWNER = 'You own this instance, and others have accounts on it. Hand it over first, in Settings, This instance.'

/** Any number that nothing else locks by: two instructors of one class who go at the same moment must not leave it to nobody. */
const LOCK = 7_341_012

/** Classes that nobody else teaches. */
async function listTaughtAlone({ userId }: Viewer, client: Pick<Tx, 'course'> = prisma): Promise<{ id: string; name: string }[]> {
  return client.course.findMany({
    where: {
      deletedAt: null, kind: 'CLASS', enrolments: { some: { userId, role: 'INSTRUCTOR' } },
      NOT: { enrolments: { some: { role: 'INSTRUCTOR', userId: { not: userId }, user: { deletedAt: null } } } },
    },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}

const teachesAlone = (classes: { name: string }[]): string =>
  `Nobody else teaches ${classes.map(({ name }) => name).join(', ')}. Make somebody else an instructor there, or delete it, then come back.`

/** What goes with the account, in numbers, and what stands in the way. */
export async function previewAccountDeletion(viewer: Viewer): Promise<AccountDeletion> {
  const { userId, isDemo, isOwner } = viewer
  const [lectures, exams, answers, explanations, taughtAlone, accounts] = await Promise.all([
    prisma.material.count({ where: { deletedAt: null, course: { kind: 'PRIVATE', enrolments: { some: { userId } } } } }),
    prisma.attempt.count({ where: { userId, form: { exam: { kind: { not: 'PRACTICE' } } } } }),
    prisma.evidence.count({ where: { userId } }),
    prisma.explanation.count({ where: { userId } }),
    listTaughtAlone(viewer),
    countAccounts(),
  ])
  const refusal = isDemo ? DEMO : isOwner && accounts > 1 ? OWNER : taughtAlone.length > 0 ? teachesAlone(taughtAlone) : null
  return { lectures, exams, answers, explanations, taughtAlone, refusal }
}

/**
 * Ends an account at once: it cannot be signed in to, its name and address are gone, its classes lose it. The worker then
 * removes everything that is theirs (purge/purge-account.ts), after a crash too. Lectures they uploaded to a class that
 * others teach stay with the class.
 * @throws AppError invalid when `email` is not the account's; conflict for a demo account, for the owner while others have
 *   accounts, and while a class has no other instructor
 */
export async function deleteAccount(viewer: Viewer, { email }: { email: string }, now: Date): Promise<void> {
  const { userId, isDemo } = viewer
  if (isDemo) throw new AppError('conflict', DEMO)
  if (email.trim().toLowerCase() !== viewer.email) {
    const message = 'This is not the address of this account. Nothing was deleted.'
    throw new AppError('invalid', message, { email: message })
  }
  await getBoss()
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
    // Those who change who teaches a class hold its row.
    await tx.$queryRaw`
      select c.id from "Course" c join "Enrolment" e on e."courseId" = c.id
      where e."userId" = ${userId} and e.role = 'INSTRUCTOR' order by c.id for update of c`
    const { isOwner } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { isOwner: true } })
    if (isOwner && (await countAccounts(tx)) > 1) throw new AppError('conflict', OWNER)
    const alone = await listTaughtAlone(viewer, tx)
    if (alone.length > 0) throw new AppError('conflict', teachesAlone(alone))
    await tx.enrolment.deleteMany({ where: { userId, course: { kind: 'CLASS', deletedAt: null } } })
    await tx.course.updateMany({ where: { kind: 'PRIVATE', enrolments: { some: { userId } } }, data: { deletedAt: now } })
    await tx.user.update({
      where: { id: userId },
      data: {
        deletedAt: now, isOwner: false, sessionVersion: { increment: 1 }, passwordHash: '!',
        name: 'Deleted account', email: `${userId}@deleted.invalid`,
      },
    })
    await sendJob('deletions.purge', { userId }, { tx })
  })
}
