import type { Viewer } from '#lib/auth/viewer.ts'
import { taughtCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getReviewItem } from '#lib/questions/review/get-review-item.ts'
import { keySchema, optionsSchema, responseSchema } from '#lib/questions/schema.ts'
import type { QuestionOption, Response } from '#lib/questions/schema.ts'
import { decidableAppeal } from './policy.ts'
import { answerKey, remediesFor } from './remedies.ts'
import type { AppealedAnswer, AppealedQuestion, AppealQueue } from './view.ts'

const ANONYMOUS = 'a student'

/** An answer as its reader sees it. */
export function inWords(response: Response, options: readonly QuestionOption[]): string {
  const textOf = (id: string) => options.find((option) => option.id === id)?.text ?? id
  if (response.kind === 'choice') return textOf(response.optionId)
  if (response.kind === 'truth') return response.value ? 'True' : 'False'
  if (response.kind === 'pairs') return Object.entries(response.pairs).map(([prompt, id]) => `${textOf(prompt)}: ${textOf(id)}`).join('; ')
  return response.text.trim()
}

const SELECT = {
  id: true, words: true, questionId: true, attemptId: true,
  user: { select: { name: true } },
  attempt: { select: { form: { select: { exam: { select: { kind: true } } } } } },
  question: { select: { stem: true, key: true, options: true } },
  formItem: { select: { answers: { select: { attemptId: true, response: true } } } },
} as const

function load(viewer: Viewer, courseId: string) {
  return prisma.appeal.findMany({
    where: { AND: [decidableAppeal(viewer), { courseId, state: 'OPEN' }] }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: SELECT,
  })
}
type Row = Awaited<ReturnType<typeof load>>[number]

/** A name where the exam was set by an instructor, who sees its papers by name; of everything else only that it was a student. */
const whoOf = ({ attempt, user }: Row): string => (attempt.form.exam.kind === 'SET' ? user.name : ANONYMOUS)

function answersOf(rows: readonly Row[]): AppealedAnswer[] {
  const given = rows.flatMap((row) => {
    const answer = row.formItem.answers.find(({ attemptId }) => attemptId === row.attemptId)
    const response = responseSchema.safeParse(answer?.response).data
    return response ? [{ row, response }] : []
  })
  return [...Map.groupBy(given, ({ response }) => answerKey(response)).values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const { row, response } = first
    return [{
      appealId: row.id,
      answer: inWords(response, optionsSchema.parse(row.question.options)),
      who: alike.map((one) => whoOf(one.row)),
      words: alike.flatMap((one) => (one.row.words ? [{ who: whoOf(one.row), text: one.row.words }] : [])),
      remedies: remediesFor(keySchema.parse(row.question.key)),
    }]
  })
}

/** Open appeals of a class by question, those that most ask for first. @throws AppError not-found for who does not teach it */
export async function listAppeals(viewer: Viewer, courseId: string): Promise<AppealedQuestion[]> {
  if ((await prisma.course.count({ where: { AND: [taughtCourse(viewer), { id: courseId }] } })) === 0) throw notFound('This course')
  const groups = [...Map.groupBy(await load(viewer, courseId), ({ questionId }) => questionId)]
  return groups
    .map(([questionId, rows]) => ({ questionId, stem: rows[0]?.question.stem ?? '', count: rows.length, answers: answersOf(rows) }))
    .toSorted((a, b) => b.count - a.count)
}

/** The queue with the question that is looked at beside its page: the one named, else the first. @throws as `listAppeals` */
export async function getAppealQueue(viewer: Viewer, courseId: string, { question }: { question?: string }): Promise<AppealQueue> {
  const questions = await listAppeals(viewer, courseId)
  const open = questions.find(({ questionId }) => questionId === question) ?? questions[0] ?? null
  const item = open && await getReviewItem(viewer, courseId, open.questionId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  })
  return { courseId, questions, open, item }
}

/** How many wait, for those who teach the class; to anybody else none. */
export function countAppeals(viewer: Viewer, courseId: string): Promise<number> {
  return prisma.appeal.count({ where: { AND: [decidableAppeal(viewer), { courseId, state: 'OPEN' }] } })
}
