import type { Viewer } from '#lib/auth/viewer.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { prisma } from '#lib/db/client.ts'
import type { VersionState } from '#lib/db/generated/enums.ts'
import { RETRYABLE } from './failures.ts'
import { editableMaterial, visibleMaterial } from './policy.ts'
import { READ_FAILURES } from './read/failures.ts'
import type { ReadFailure } from './document.ts'
import type { MaterialRow } from './view.ts'

const STATE = { WAITING: 'waiting', READING: 'reading', ANALYSING: 'analysing', READY: 'ready', FAILED: 'failed' } as const

const STAGE: Record<VersionState, string | null> = {
  WAITING: 'Waiting for its turn',
  READING: 'Being read',
  ANALYSING: 'Finding concepts, writing questions',
  READY: null,
  FAILED: null,
}

const isReadFailure = (code: string): code is ReadFailure => code in READ_FAILURES

/** "This PDF is locked with a password. Your file..." becomes its first sentence and the rest. */
function failureOf(code: string | null, hasFile: boolean): MaterialRow['failure'] {
  if (!code) return null
  const text = READ_FAILURES[isReadFailure(code) ? code : 'crashed']
  const [title, ...rest] = text.split(/(?<=\.)\s+/)
  return { title: title ?? text, what: rest.join(' '), canRetry: hasFile && RETRYABLE.has(code) }
}

const version = {
  orderBy: { number: 'desc' },
  take: 1,
  select: {
    id: true, kind: true, state: true, pagesRead: true, pageCount: true, failure: true, blobKey: true,
    _count: { select: { conceptSources: true, questions: { where: { state: 'PUBLISHED' } } } },
  },
} as const

/**
 * A course's materials, newest first.
 * @throws AppError not-found for a course that is not theirs.
 */
export async function listMaterials(viewer: Viewer, courseId: string): Promise<MaterialRow[]> {
  await requireCourse(viewer, courseId)
  const [materials, editable] = await Promise.all([
    prisma.material.findMany({
      where: { courseId, ...visibleMaterial(viewer) },
      orderBy: { createdAt: 'desc' },
      select: { id: true, title: true, attribution: true, versions: version },
    }),
    prisma.material.findMany({ where: { courseId, ...editableMaterial(viewer) }, select: { id: true } }),
  ])
  const canEdit = new Set(editable.map(({ id }) => id))
  return materials.flatMap(({ id, title, attribution, versions: [latest] }) => {
    if (!latest) return []
    const { kind, state, pagesRead, pageCount, failure, blobKey, _count } = latest
    const row: MaterialRow = {
      id, title, attribution, pagesRead, pageCount, kind: kind === 'PDF' ? 'pdf' : 'text', state: STATE[state], stage: STAGE[state],
      concepts: _count.conceptSources, questions: _count.questions, canEdit: canEdit.has(id), failure: failureOf(failure, blobKey !== null),
    }
    return [row]
  })
}
