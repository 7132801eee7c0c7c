import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createExam } from '#lib/exams/create-exam.ts'
import { listTopics } from '#lib/exams/list-topics.ts'
import { listMaterials } from '#lib/materials/queries.ts'
import { settleMissingRecallCards } from '#lib/questions/recall/settle-missing-recall-cards.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { answerPractice } from './answer-practice.ts'
import { getCheckQuestion } from './check-question.ts'
import { getPractice } from './get-practice.ts'
import { openCard } from './open-card.ts'
import { startPractice } from './start-practice.ts'

const NOW = new Date(Date.now() + 60_000)
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const POINTS = ['melt the sand in a furnace', 'cool the glass slowly', 'cut the sheet with a saw']

let viewer: Viewer
let stranger: Viewer
let courseId: string
let materialId: string
let versionId: string

/** A deck of one slide with three points, as it was read before there were cards. */
beforeEach(async () => {
  const student = await createStudent()
  viewer = student.viewer
  courseId = student.courseId
  stranger = (await createStudent('Bence Ott')).viewer
  const lines = [{ text: 'How glass is made', block: 'heading' }, ...POINTS.map((text) => ({ text, block: 'bullet' }))]
  const made = await createMaterial(courseId, viewer.userId, lines, { title: 'How glass is made' })
  materialId = made.materialId
  versionId = made.versionId
  await prisma.materialVersion.update({ where: { id: versionId }, data: { format: 'pptx', kind: 'SLIDES' } })
  for (const [paragraph, id] of made.sentenceIds.entries()) await prisma.sentence.update({ where: { id }, data: { paragraph } })
  const source = { versionId, name: 'glass', aliases: [], probability: 1, importance: 3 }
  const mentions = { create: { sentenceId: made.sentenceIds[2] ?? '' } }
  await prisma.concept.create({ data: { courseId, key: 'glass', name: 'glass', sources: { create: source }, mentions } })
  await settleMissingRecallCards(new AbortController().signal)
})

async function start() {
  const { attemptId } = await startPractice(viewer, { kind: 'material', materialId, again: false }, NOW, 3)
  const set = await getPractice(viewer, attemptId, NOW)
  return { set, place: { attemptId, itemId: set.item?.itemId ?? '' } }
}

describe('recall cards', () => {
  test('are written once, published, with a citation for each point and the concepts they name', async () => {
    expect(await settleMissingRecallCards(new AbortController().signal)).toBe(0)
    const [card, ...others] = await prisma.question.findMany({ where: { versionId }, include: { citations: true, concepts: true } })
    expect(others).toEqual([])
    const stem = 'What does the slide “How glass is made” say? It has three points.'
    expect(card).toMatchObject({ type: 'RECALL', state: 'PUBLISHED', tier: 'UPPER', stem })
    expect(card?.citations.map(({ quote }) => quote).toSorted()).toEqual(POINTS.toSorted())
    expect(card?.concepts).toHaveLength(1)
    expect(await listMaterials(viewer, courseId, NOW)).toMatchObject([{ questions: 0, cards: 1 }])
  })

  test('stand in practice where nothing else does, in no exam and under no explanation', async () => {
    const { set } = await start()
    expect(set).toMatchObject({ total: 1, item: { question: { type: 'RECALL' } }, opened: null })
    expect(JSON.stringify(set)).not.toContain('furnace')
    expect(await listTopics(viewer, NOW)).toMatchObject([{ questions: 0, types: [] }])
    const topics = [{ kind: 'material' as const, id: materialId, weight: 1 }]
    await expect(createExam(viewer, { topics, types: ['TYPED_TERM'], number: 1, minutes: 10 }, NOW)).rejects.toThrow()
    expect(await getCheckQuestion(viewer, { materialId, page: 1 }, NOW)).toBeNull()
  })

  test('are opened by their student alone, with what was typed kept as it was', async () => {
    const { place } = await start()
    await expect(openCard(stranger, { ...place, text: '' }, after(1))).rejects.toMatchObject({ code: 'not-found' })
    const opened = await openCard(viewer, { ...place, text: 'Glass is cooled, slowly' }, after(1))
    expect(opened.points.map(({ text }) => text)).toEqual(POINTS)
    expect(opened.points[0]).toMatchObject({ page: 1, quote: null })
    expect(opened.points[0]?.href).toContain(`/materials/${materialId}?page=1`)
    expect(opened.ticked).toEqual(['k2'])
    expect(await openCard(viewer, { ...place, text: 'I knew it all' }, after(2))).toEqual(opened)
    expect((await getPractice(viewer, place.attemptId, after(2))).opened).toEqual(opened)
    await expect(getPractice(stranger, place.attemptId, after(2))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('count as light evidence by the share that was ticked, and in no score', async () => {
    const { place } = await start()
    const ticks = { kind: 'self' as const, text: 'changed afterwards', ticked: ['k1', 'k2', 'k9'] }
    await expect(answerPractice(viewer, { ...place, response: ticks }, after(1))).rejects.toMatchObject({ code: 'conflict' })
    await openCard(viewer, { ...place, text: 'before' }, after(1))
    await answerPractice(viewer, { ...place, response: ticks }, after(2))
    const [row, ...others] = await prisma.evidence.findMany({ where: { attemptId: place.attemptId } })
    expect(others).toEqual([])
    expect(row).toMatchObject({ kind: 'PRACTICE', weight: 0.4 })
    expect(row?.score).toBeCloseTo(2 / 3)
    const answer = await prisma.answer.findFirstOrThrow({ where: { attemptId: place.attemptId } })
    expect(answer).toMatchObject({ score: null, response: { text: 'before' } })
    expect(await prisma.attempt.findUniqueOrThrow({ where: { id: place.attemptId } })).toMatchObject({ score: 0, maxScore: 0 })
  })
})
