import type { Viewer } from '#lib/auth/viewer.ts'
import { AFTER_HAND_IN, isSitting } from '#lib/courses/require-not-sitting.ts'
import { prisma } from '#lib/db/client.ts'
import { listNames } from '#lib/exams/model/list-names.ts'
import { drawSet } from './draw-set.ts'
import type { DrawnSet } from './draw-set.ts'
import { minutesFor } from './model/choose-set.ts'
import { resolveSource } from './resolve-source.ts'
import type { Focus } from './resolve-source.ts'
import type { PracticePreview, PracticeSource } from './view.ts'

/** What a set is called: the concepts its questions are about, or the lecture. */
export function titleOf(focus: Focus): string {
  const title = listNames((focus.concepts.length > 0 ? focus.concepts : focus.materials).map((one) => one.name))
  return title.charAt(0).toUpperCase() + title.slice(1)
}

const HELD =
  'Its questions stand in a paper that is not closed yet: the paper you are sitting, or an exam of your course. ' +
  'After that they can be practised.'

/** Why nothing can be asked, and what to do. */
function nothingToAsk(focus: Focus, { held }: DrawnSet): string {
  if (held) return HELD
  if (focus.concepts.length === 0)
    return 'No reliable question was found in this lecture. Add one with running text, or read this one with Explain.'
  return 'No reliable question was found on it: the lecture does not define it clearly enough to ask. Read it with Explain instead.'
}

/** Concept ids of the candidates not met yet, most questions first. */
function unmetConcept(set: DrawnSet, focus: Focus): string | null {
  const own = new Set(focus.concepts.map((concept) => concept.id))
  const counts = new Map<string, number>()
  for (const candidate of set.candidates) {
    if (candidate.seen > 0) continue
    for (const id of candidate.conceptIds) if (!own.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null
}

export type Practice = { focus: Focus; set: DrawnSet; preview: PracticePreview }

/** What would be asked for a source, and where nothing new is left, what else to do. @throws AppError not-found */
export async function preparePractice(
  viewer: Viewer,
  source: PracticeSource & { again?: boolean },
  now: Date,
  seed: number,
): Promise<Practice> {
  const focus = await resolveSource(viewer, source, now)
  const set = await drawSet(viewer, focus, now, seed)
  const title = titleOf(focus)
  if (await isSitting(viewer, focus.courseId, now)) return { focus, set, preview: { state: 'none', title, why: AFTER_HAND_IN } }
  if (set.items.length === 0) return { focus, set, preview: { state: 'none', title, why: nothingToAsk(focus, set) } }
  const allMet = set.onFocus.every((candidate) => candidate.seen > 0)
  if (allMet && !source.again && (source.kind === 'concept' || source.kind === 'material')) {
    const id = unmetConcept(set, focus)
    const other = id ? await prisma.concept.findUnique({ where: { id }, select: { id: true, name: true } }) : null
    const preview = {
      state: 'seen-all' as const,
      title,
      seen: set.onFocus.length,
      other: other ? { conceptId: other.id, name: other.name } : null,
    }
    return { focus, set, preview }
  }
  const questions = set.items.length
  return { focus, set, preview: { state: 'ready', title, questions, minutes: minutesFor(questions) } }
}

/** Any seed gives the same number of questions. @throws AppError not-found */
export async function previewPractice(viewer: Viewer, source: PracticeSource, now: Date): Promise<PracticePreview> {
  return (await preparePractice(viewer, source, now, 1)).preview
}
