import type { Viewer } from '#lib/auth/viewer.ts'
import { taughtCourse, visibleCourse } from '#lib/courses/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { BANK_WORDS } from '#lib/questions/bank/bank-words.ts'
import { DROP_WORDS, dropCounts } from '#lib/questions/drop-words.ts'
import { keySchema, optionsSchema } from '#lib/questions/schema.ts'
import { addCounts, countDuplicates, coverageOf, keyFigures, pageRanges, solvedFigures } from './figures.ts'
import { countKept, loadAskable, loadDropped, loadPublished, modelOf } from './load-report-rows.ts'
import type { EngineRecord, QualityReport, QualitySummary } from './view.ts'

/** Reasons told by name. */
const REASONS = 12

type Published = Awaited<ReturnType<typeof loadPublished>>
type Dropped = Awaited<ReturnType<typeof loadDropped>>

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** What each engine wrote, the built-in one first. */
function engineRecords(published: Published, kept: Awaited<ReturnType<typeof countKept>>, versions: Dropped): EngineRecord[] {
  const jobs = versions.flatMap(({ bankJobs }) => bankJobs)
  const models = [...new Set([...kept.map(({ engine }) => modelOf(engine)), ...jobs.map(({ model }) => model)])]
  const named = models.filter((model) => model !== null).toSorted()
  return [null, ...named].map((model): EngineRecord => {
    const own = jobs.filter((job) => job.model === model)
    const dropped: Record<string, number> = {}
    const counted = model === null ? versions.map(({ droppedQuestions }) => droppedQuestions) : own.map((job) => job.dropped)
    for (const counts of counted) addCounts(dropped, counts)
    const rows = kept.filter(({ engine }) => modelOf(engine) === model)
    const count = published.filter(({ engine }) => modelOf(engine) === model).length
    const tokens = model === null ? null : own.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0)
    return {
      model, published: count, generated: rows.reduce((sum, row) => sum + row._count, 0) + total(dropped), droppedInAll: total(dropped),
      waiting: rows.reduce((sum, row) => sum + (row.state === 'VERIFIED' ? row._count : 0), 0),
      dropped: dropCounts(dropped, REASONS, model === null ? DROP_WORDS : BANK_WORDS),
      tokens, tokensPerPublished: tokens === null || count === 0 ? null : Math.round(tokens / count),
    }
  })
}

type Askable = Awaited<ReturnType<typeof loadAskable>>

function coverages(published: Published, askable: Askable): Pick<QualityReport, 'headings' | 'concepts' | 'pages'> {
  const passages = new Set(published.flatMap(({ citations }) => citations.map(({ passageId }) => passageId)))
  const proofs = published.flatMap(({ materialId, citations: [proof] }) => (proof ? [`${materialId} ${proof.page}`] : []))
  const several = askable.length > 1
  const sections = askable.flatMap(({ sections: own, material }) => own.map(({ id, path, passages: inside }) => ({
    id, name: path.at(-1) ?? material.title, isTouched: inside.some((passage) => passages.has(passage.id)),
  })))
  const sources = askable.flatMap(({ conceptSources }) => conceptSources)
  const concepts = [...new Map(sources.map(({ conceptId: id, name, importance }) => [id, { id, name, importance }])).values()]
    .toSorted((a, b) => b.importance - a.importance)
  const pages = askable.map(({ materialId, material, pages: own }) => {
    const missed = own.filter(({ number }) => !proofs.includes(`${materialId} ${number}`)).map(({ number }) => number)
    return { of: own.length, missed: missed.length, name: `${several ? `${material.title}: ` : ''}${pageRanges(missed)}` }
  })
  const missedPages = pages.filter(({ missed }) => missed > 0)
  const of = pages.reduce((sum, one) => sum + one.of, 0)
  return {
    headings: coverageOf(sections, new Set(sections.filter(({ isTouched }) => isTouched).map(({ id }) => id))),
    concepts: coverageOf(concepts, new Set(published.flatMap((question) => question.concepts.map(({ conceptId }) => conceptId)))),
    pages: {
      touched: of - missedPages.reduce((sum, { missed }) => sum + missed, 0), of, untouched: missedPages.map(({ name }) => name), more: 0,
    },
  }
}

/**
 * The record of a class's questions for those who teach it: what was written, dropped and why, and what is left unasked.
 * @throws AppError not-found for a course that is not theirs to teach
 */
export async function getQualityReport(viewer: Viewer, courseId: string): Promise<QualityReport> {
  const course = await prisma.course.findFirst({ where: { AND: [taughtCourse(viewer), { id: courseId }] }, select: { id: true } })
  if (!course) throw notFound('This course')
  const [published, kept, versions, askable] = await Promise.all([
    loadPublished(courseId), countKept(courseId), loadDropped(courseId), loadAskable(courseId),
  ])
  const items = published.map(({ options, key, citations: [proof], ...row }) =>
    ({ ...row, options: optionsSchema.parse(options), key: keySchema.parse(key), sentenceId: proof?.sentenceId ?? row.enemyGroup }))
  return {
    courseId, published: published.length, engines: engineRecords(published, kept, versions), ...keyFigures(items),
    duplicates: countDuplicates([...Map.groupBy(items, ({ materialId }) => materialId).values()]),
    solved: solvedFigures(published), ...coverages(published, askable),
  }
}

/**
 * The same in a line, for anybody in the course.
 * @throws AppError not-found for a course they are not in
 */
export async function getQualitySummary(viewer: Viewer, courseId: string): Promise<QualitySummary> {
  const course = await prisma.course.findFirst({ where: { AND: [visibleCourse(viewer), { id: courseId }] }, select: { id: true } })
  if (!course) throw notFound('This course')
  const [published, versions] = await Promise.all([loadPublished(courseId), loadDropped(courseId)])
  const dropped: Record<string, number> = {}
  for (const { droppedQuestions, bankJobs } of versions) {
    addCounts(dropped, droppedQuestions)
    for (const job of bankJobs) addCounts(dropped, job.dropped)
  }
  const { byModel, bySecondMethod } = solvedFigures(published)
  return { courseId, published: published.length, dropped: total(dropped), solvedByModel: byModel, solvedBySecondMethod: bySecondMethod }
}
