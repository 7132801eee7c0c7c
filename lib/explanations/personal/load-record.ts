import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { heldItem } from '#lib/questions/held-item.ts'
import { askableQuestion } from '#lib/questions/policy.ts'
import { keySchema, optionsSchema, rationalesSchema, responseSchema } from '#lib/questions/schema.ts'
import { dayInWords } from './day-in-words.ts'
import type { Mistake } from './personal.ts'
import { readMistake } from './read-mistake.ts'

const MOST = 2
/** Below this an answer counts as wrong: 0..1, partial credit allowed. */
const RIGHT = 0.5

type AnswerRecord = { answered: { right: number; of: number }; mistakes: Mistake[] }

type Target = { courseId: string; concepts: readonly { id: string; name: string }[] }

/**
 * What this student answered on the target: how many right, and the latest questions still wrong when last answered. Of
 * questions held back for a paper nothing is told, nor of such that were withdrawn.
 */
export async function loadRecord(viewer: Viewer, { courseId, concepts }: Target, now: Date): Promise<AnswerRecord> {
  const { userId, timeZone } = viewer
  const evidence = await prisma.evidence.findMany({
    where: { userId, courseId, conceptIds: { hasSome: concepts.map(({ id }) => id) } },
    orderBy: { sequence: 'desc' },
    select: { questionId: true, attemptId: true, conceptIds: true, score: true, at: true },
  })
  const latest = [...new Map(evidence.toReversed().map((entry) => [entry.questionId, entry])).values()]
  const wrong = latest.filter(({ score }) => score < RIGHT).toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const questions = await loadQuestions(viewer, wrong.map(({ questionId }) => questionId), now)
  const groups = new Set<string>()
  const chosen = wrong.flatMap((entry) => {
    const question = questions.get(entry.questionId)
    // Two questions of one fact are one mistake.
    if (!question || groups.has(question.enemyGroup)) return []
    groups.add(question.enemyGroup)
    return [{ entry, question }]
  }).slice(0, MOST)
  const responses = await loadResponses(userId, chosen.map(({ entry }) => entry))
  const mistakes = chosen.map(({ entry, question }): Mistake => ({
    about: concepts.find(({ id }) => entry.conceptIds.includes(id))?.name ?? '',
    stem: question.stem,
    day: dayInWords(entry.at, now, timeZone),
    ...readMistake({
      type: question.type,
      key: keySchema.parse(question.key),
      options: optionsSchema.parse(question.options),
      rationales: rationalesSchema.parse(question.rationales),
      response: responses.get(`${entry.attemptId} ${entry.questionId}`) ?? null,
    }),
  }))
  return { answered: { right: evidence.filter(({ score }) => score >= RIGHT).length, of: evidence.length }, mistakes }
}

/** Those that stand, of lectures the viewer may see, and are not held back: neither they nor others of the same fact. */
async function loadQuestions(viewer: Viewer, ids: string[], now: Date) {
  if (ids.length === 0) return new Map<string, never>()
  const held = await prisma.question.findMany({
    where: { formItems: { some: heldItem(viewer, now) } },
    select: { enemyGroup: true },
  })
  const rows = await prisma.question.findMany({
    where: {
      AND: [askableQuestion(viewer)],
      id: { in: ids },
      enemyGroup: { notIn: held.map(({ enemyGroup }) => enemyGroup) },
    },
    select: { id: true, type: true, stem: true, options: true, key: true, rationales: true, enemyGroup: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

type Entry = { questionId: string; attemptId: string | null }

/** What was answered, by attempt and question: a check under an explanation keeps no answer. */
async function loadResponses(userId: string, entries: Entry[]) {
  const sat = entries.flatMap(({ questionId, attemptId }) => (attemptId ? [{ attemptId, formItem: { questionId } }] : []))
  if (sat.length === 0) return new Map<string, never>()
  const answers = await prisma.answer.findMany({
    where: { attempt: { userId }, OR: sat },
    select: { attemptId: true, response: true, formItem: { select: { questionId: true } } },
  })
  return new Map(answers.map(({ attemptId, response, formItem }) =>
    [`${attemptId} ${formItem.questionId}`, responseSchema.safeParse(response).data ?? null]))
}
