import type { Viewer } from '#lib/auth/viewer.ts'
import type { ConceptOperation } from '#lib/concepts/schema.ts'
import type { ConceptEditView } from '#lib/concepts/view.ts'
import { editableCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { unpackOperation } from './operation.ts'

const keysOf = (operation: ConceptOperation): string[] => {
  if (operation.kind === 'merge') return [...operation.keys, operation.into]
  return operation.kind === 'drawEdge' || operation.kind === 'removeEdge' ? [operation.from, operation.to] : [operation.key]
}

/** The edits of a course that stand, the latest first; none of one the viewer may not edit. */
export async function listEdits(viewer: Viewer, courseId: string): Promise<ConceptEditView[]> {
  const rows = await prisma.conceptEdit.findMany({
    where: { courseId, withdrawnAt: null, course: editableCourse(viewer) }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, operation: true, createdAt: true, unmet: true, madeById: true, madeBy: { select: { name: true } } },
  })
  const edits = rows.map((row) => ({ ...row, ...unpackOperation(row.operation) }))
  const keys = [...new Set(edits.flatMap(({ operation }) => keysOf(operation)))]
  const concepts = await prisma.concept.findMany({ where: { courseId, key: { in: keys } }, select: { key: true, name: true } })
  const nameOf = new Map(concepts.map(({ key, name }) => [key, name]))
  return edits.map(({ id, operation, journal, createdAt, unmet, madeById, madeBy }) => ({
    id, operation, unmet, at: createdAt.toISOString(),
    names: Object.fromEntries(keysOf(operation).map((key) => [key, nameOf.get(key) ?? key])),
    before: journal.names[0]?.name ?? null,
    by: madeById === viewer.userId ? 'You' : (madeBy?.name ?? null),
  }))
}
