import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { ownAttempt, reportedAttempt } from '#lib/exams/policy.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { dayWord } from '#lib/exams/model/day-word.ts'
import { preparePractice } from '#lib/practice/preview-practice.ts'
import { findWeakest } from '#lib/practice/resolve-source.ts'
import type { TodayPassage, TodayView } from '#lib/practice/view.ts'

/** Any seed gives the same count. */
const SEED = 1

/** Where the lecture defines a concept, or else names it first. */
async function passageOn(viewer: Viewer, conceptId: string): Promise<TodayPassage | null> {
  const source = await prisma.conceptSource.findFirst({
    where: { conceptId, version: { material: visibleMaterial(viewer) } },
    orderBy: { version: { createdAt: 'asc' } },
    select: { versionId: true, definitionSentenceId: true },
  })
  if (!source) return null
  const sentence = await prisma.sentence.findFirst({
    where: source.definitionSentenceId
      ? { id: source.definitionSentenceId }
      : { versionId: source.versionId, block: 'prose', mentions: { some: { conceptId } } },
    orderBy: { ordinal: 'asc' },
    select: {
      page: true,
      startOffset: true,
      endOffset: true,
      passage: { select: { text: true } },
      version: { select: { material: { select: { id: true, title: true } } } },
    },
  })
  if (!sentence) return null
  const { id, title } = sentence.version.material
  return {
    materialId: id,
    materialTitle: title,
    page: sentence.page,
    text: sentence.passage.text,
    start: sentence.startOffset,
    end: sentence.endOffset,
  }
}

/** What the last paper showed as missed, until it has been worked on. */
export async function getMissed(viewer: Viewer, now: Date): Promise<TodayView | null> {
  const last = await prisma.attempt.findFirst({
    where: { AND: [ownAttempt(viewer), reportedAttempt(viewer, now)] },
    orderBy: { closedAt: 'desc' },
    select: { id: true, closedAt: true, score: true, maxScore: true, form: { select: { exam: { select: { title: true } } } } },
  })
  if (!last?.closedAt || last.score === null || last.maxScore === null || last.score >= last.maxScore) return null
  const source = { kind: 'report' as const, attemptId: last.id }
  const { focus, preview } = await preparePractice(viewer, source, now, SEED)
  if (preview.state !== 'ready' || focus.left === 0) return null
  const [first] = focus.concepts
  const missed = last.maxScore - last.score
  return {
    kind: 'missed',
    title: preview.title,
    why: `You missed ${missed} of ${last.maxScore} in ${last.form.exam.title} ${dayWord(last.closedAt, now, viewer.timeZone)}.`,
    minutes: preview.minutes,
    questions: preview.questions,
    button: 'Start',
    action: { kind: 'practice', source },
    passage: first ? await passageOn(viewer, first.id) : null,
  }
}

/** The concept this student is least likely to know, of those asked about at least once. */
export async function getWeakest(viewer: Viewer, now: Date): Promise<TodayView | null> {
  const conceptId = await findWeakest(viewer, now)
  if (!conceptId) return null
  const counts = await prisma.mastery.findUnique({
    where: { userId_conceptId: { userId: viewer.userId, conceptId } },
    select: { successes: true, failures: true, lastAt: true },
  })
  const source = { kind: 'concept' as const, conceptId, again: true }
  const { preview, set } = await preparePractice(viewer, source, now, SEED)
  if (preview.state !== 'ready') return null
  // Nothing new to ask, and asked today: another day shows more than the same questions again.
  const onlyRepeats = set.items.every((item) => (set.candidates.find((one) => one.questionId === item.questionId)?.seen ?? 0) > 0)
  if (onlyRepeats && counts && dayWord(counts.lastAt, now, viewer.timeZone) === 'today') return null
  const right = Math.round(counts?.successes ?? 0)
  const asked = right + Math.round(counts?.failures ?? 0)
  return {
    kind: 'weakest',
    title: preview.title,
    why: `Of all you were asked, this looks least certain: ${right} of ${asked} right so far.`,
    minutes: preview.minutes,
    questions: preview.questions,
    button: 'Start',
    action: { kind: 'practice', source: { kind: 'weakest' } },
    passage: await passageOn(viewer, conceptId),
  }
}
