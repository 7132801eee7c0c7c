import type { Viewer } from '#lib/auth/viewer.ts'
import { editableCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { activeEdits, applyEdit, hiddenByAll, lockEdits, settleHidden } from './apply-edits.ts'
import type { EditRow } from './apply-edits.ts'
import { emptyJournal, revertJournal } from './journal.ts'
import { packOperation, unpackOperation } from './operation.ts'

/**
 * Takes an edit back, whoever of those who may edit made it: what extraction says stands again, under the edits made
 * later. @throws AppError not-found, also for one that is withdrawn already
 */
export async function withdrawEdit(viewer: Viewer, editId: string, now: Date): Promise<void> {
  await getBoss()
  await prisma.$transaction(async (tx) => {
    const edit = await tx.conceptEdit.findFirst({
      where: { id: editId, withdrawnAt: null, course: editableCourse(viewer) }, select: { courseId: true },
    })
    if (!edit) throw notFound('This edit')
    await lockEdits(tx, edit.courseId)
    await takeBack(tx, edit.courseId, editId, now)
  })
}

/** Under the lock: the edits from this one on are undone, last first, and the later ones applied again. */
export async function takeBack(tx: Tx, courseId: string, editId: string, now: Date): Promise<void> {
  const rows = await activeEdits(tx, courseId)
  const at = rows.findIndex(({ id }) => id === editId)
  if (at < 0) throw notFound('This edit')
  const before = rows.slice(0, at)
  const after: EditRow[] = []
  for (const row of rows.slice(at).toReversed()) {
    const { operation, journal } = unpackOperation(row.operation)
    await revertJournal(tx, journal)
    const bare = packOperation(operation, emptyJournal())
    const ended = row.id === editId ? { withdrawnAt: now, unmet: null } : {}
    await tx.conceptEdit.update({ where: { id: row.id }, data: { operation: bare, ...ended } })
    if (row.id !== editId) after.unshift({ ...row, operation: bare })
  }
  for (const row of after) {
    const unmet = await applyEdit(tx, courseId, row, hiddenByAll(before))
    before.push({ ...row, unmet })
  }
  await settleHidden(tx, courseId, hiddenByAll(before))
  await sendJob('concepts.edited', { courseId }, { tx })
}
