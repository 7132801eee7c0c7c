import type { Viewer } from '#lib/auth/viewer.ts'
import type { ConceptOperation } from '#lib/concepts/schema.ts'
import { editableCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { termKey } from '#lib/language/terms.ts'
import type { Tx } from '#lib/db/client.ts'
import { activeEdits, applyEdit, hiddenByAll, lockEdits, settleHidden } from './apply-edits.ts'
import { packOperation, unpackOperation } from './operation.ts'
import { takeBack } from './withdraw-edit.ts'

/** More would make every reading of a lecture slow. */
const MOST_EDITS = 500

type Made = { editId: string | null }

/**
 * Changes the concepts of a course, and keeps the change for what is read later. An edge that was drawn and is removed, or
 * the other way round, is that edit withdrawn: `editId` is null then.
 * @throws AppError not-found for a course that is not theirs to edit; conflict with the reason where it does not apply
 */
export async function makeEdit(viewer: Viewer, courseId: string, operation: ConceptOperation, now: Date): Promise<Made> {
  await getBoss()
  return prisma.$transaction(async (tx) => {
    if ((await tx.course.count({ where: { id: courseId, ...editableCourse(viewer) } })) === 0) throw notFound('This course')
    await lockEdits(tx, courseId)
    const standing = await activeEdits(tx, courseId)
    const opposite = standing.find((row) => row.unmet === null && isOpposite(unpackOperation(row.operation).operation, operation))
    if (opposite) {
      await takeBack(tx, courseId, opposite.id, now)
      return { editId: null }
    }
    if (standing.length >= MOST_EDITS) {
      throw new AppError('conflict', `A course keeps at most ${MOST_EDITS} edits of its concepts. Withdraw some you no longer need.`)
    }
    await requireFresh(tx, courseId, operation)
    const { id } = await tx.conceptEdit.create({
      data: { courseId, madeById: viewer.userId, operation: packOperation(operation), createdAt: now }, select: { id: true },
    })
    const unmet = await applyEdit(tx, courseId, { id, operation, unmet: null }, hiddenByAll(standing))
    if (unmet !== null) throw new AppError('conflict', unmet)
    await settleHidden(tx, courseId, hiddenByAll([...standing, { id, operation, unmet: null }]))
    if (operation.kind === 'merge') await sendJob('concepts.edited', { courseId }, { tx })
    return { editId: id }
  })
}

function isOpposite(standing: ConceptOperation, asked: ConceptOperation): boolean {
  const isEdge = (one: ConceptOperation) => one.kind === 'drawEdge' || one.kind === 'removeEdge'
  return isEdge(standing) && isEdge(asked) && standing.kind !== asked.kind && standing.from === asked.from && standing.to === asked.to
}

/** What would change nothing, or name two concepts the same, is told and not kept. */
async function requireFresh(tx: Tx, courseId: string, operation: ConceptOperation): Promise<void> {
  const { kind } = operation
  if (kind === 'rename' || kind === 'split') {
    const other = await tx.concept.findFirst({
      where: {
        courseId, isHidden: false, sources: { some: {} }, key: { not: operation.key },
        OR: [{ key: termKey(operation.name) }, { name: { equals: operation.name, mode: 'insensitive' } }],
      },
      select: { name: true },
    })
    if (other) throw new AppError('conflict', `The course has a concept “${other.name}” already. Merge the two instead.`)
  }
  if (kind === 'drawEdge' || kind === 'removeEdge') {
    const edges = await tx.conceptEdge.count({ where: { courseId, from: { key: operation.from }, to: { key: operation.to } } })
    if (kind === 'drawEdge' && edges > 0) throw new AppError('conflict', 'It builds on that one already.')
    if (kind === 'removeEdge' && edges === 0) throw new AppError('conflict', 'It does not build on that one. Look at the page again.')
  }
}
