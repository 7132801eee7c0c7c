import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import type { ExamKind } from '#lib/db/generated/enums.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { indexPassages } from './index-passages.ts'
import { searchCourse } from './search-course.ts'

/** After Psychology 2e, chapter 3, OpenStax, CC BY 4.0. */
const CELLS = [
  'Psychologists striving to understand the human mind may study the nervous system.',
  { text: 'A neuron is a cell that carries information.', page: 2 },
  { text: 'Glial cells give neurons physical and metabolic support.', page: 2 },
  { text: 'The hippocampus is associated with memory.', page: 3 },
]
const WEATHER = ['A front is a boundary between two masses of air.', 'Pressure falls as a front comes near.']

const now = new Date()
let it: Awaited<ReturnType<typeof setUp>>
async function setUp() {
  const { viewer, courseId } = await createStudent()
  const cells = await createMaterial(courseId, viewer.userId, CELLS, { title: 'Cells of the Brain' })
  const weather = await createMaterial(courseId, viewer.userId, WEATHER, { title: 'Weather' })
  await indexPassages(cells.versionId)
  await indexPassages(weather.versionId)
  return { viewer, courseId, cells, weather }
}
beforeAll(async () => {
  it = await setUp()
})
async function sitExam(courseId: string, ownerId: string, userId: string, kind: ExamKind): Promise<void> {
  const blueprint = { create: { courseId, ownerId, title: 'Midterm', topics: [], types: [], number: 1 } }
  const exam = await prisma.exam.create({
    data: { course: { connect: { id: courseId } }, createdBy: { connect: { id: ownerId } }, blueprint, kind, title: 'Midterm', forms: { create: { seed: 1 } } },
    select: { forms: { select: { id: true } } },
  })
  await prisma.attempt.create({ data: { formId: exam.forms[0]!.id, userId } })
}
const search = (text: string, scope: { courseId?: string; materialId?: string } = { courseId: it.courseId }) =>
  searchCourse(it.viewer, { ...scope, text }, now)
const marked = ({ text, marks }: { text: string; marks: { start: number; end: number }[] }) => marks.map(({ start, end }) => text.slice(start, end))

describe('what is found', () => {
  test('the page and sentence, with every form of the word marked', async () => {
    const { passages, shownFor } = await search('neurons')
    expect(passages).toHaveLength(1)
    expect(passages[0]).toMatchObject({ title: 'Cells of the Brain', materialId: it.cells.materialId, page: 2, path: ['Cells of the Brain'] })
    expect(passages[0]?.sentenceId).toBe(it.cells.sentenceIds[1])
    expect(marked(passages[0]!.snippet)).toEqual(['neuron', 'neurons'])
    expect(shownFor).toBeNull()
  })

  test('a slip is repaired, and said; a word still being typed is completed, and needs no saying', async () => {
    const slip = await search('memery hippocampus')
    expect(slip).toMatchObject({ shownFor: 'memory hippocampus' })
    expect(slip.passages[0]?.sentenceId).toBe(it.cells.sentenceIds[3])
    const begun = await search('hippoc')
    expect(begun.shownFor).toBeNull()
    expect(marked(begun.passages[0]!.snippet)).toEqual(['hippocampus'])
  })

  test('lectures by their title, in a course and everywhere, not inside one', async () => {
    expect((await search('brain cell')).lectures.map(({ title }) => title)).toEqual(['Cells of the Brain'])
    expect((await search('weath', {})).lectures).toEqual([{ id: it.weather.materialId, title: 'Weather', course: 'My lectures' }])
    expect((await search('brain', { materialId: it.cells.materialId })).lectures).toEqual([])
    expect((await search('front', { materialId: it.cells.materialId })).passages).toEqual([])
  })

  test.each([
    ['empty', '', true], ['spaces', ' \n', true], ['stop words', 'what is it of the', true], ['signs', '%_?!', true], ['a letter', 'x', false],
    ['10,000 characters', 'neuron memory '.repeat(720).slice(0, 10_000), false], ['operators', "neuron & | ! <-> :* ( ' \\", false],
    ['NUL and half a character', 'neu\u0000ron \ud83d', false],
  ])('any text is answered: %s', async (_, text, isWordless) => {
    const answer = await search(text)
    expect(answer.isWordless).toBe(isWordless)
    expect(answer.lectures.length).toBeLessThanOrEqual(6)
    for (const { snippet } of answer.passages) {
      expect(snippet.marks.every(({ start, end }) => start >= 0 && start < end && end <= snippet.text.length)).toBe(true)
    }
    if (isWordless) expect(answer.passages).toEqual([])
  })
})

test('what is looked up while an exam of one’s own is sat is help from there on; at other times it is not noted', async () => {
  const own = await setUp()
  const noted = () => prisma.explanationOpening.findMany({ where: { userId: own.viewer.userId }, select: { materialId: true } })
  const look = () => searchCourse(own.viewer, { courseId: own.courseId, text: 'neuron' }, new Date())
  await look()
  expect(await noted()).toEqual([])
  await sitExam(own.courseId, own.viewer.userId, own.viewer.userId, 'OWN')
  await look()
  expect(await noted()).toEqual([{ materialId: own.cells.materialId }])
})

describe('who may search', () => {
  test('a foreign course and lecture are not found, a lecture of another course is not in this one, everywhere is one’s own', async () => {
    const other = (await createStudent('Bence Ott')).viewer
    for (const scope of [{ courseId: it.courseId }, { materialId: it.cells.materialId }, { courseId: 'none' }, { materialId: 'none' }]) {
      await expect(searchCourse(other, { ...scope, text: 'neuron' }, now)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await searchCourse(other, { text: 'neuron weather' }, now)).toMatchObject({ passages: [], lectures: [] })
    expect((await search('neuron', { courseId: 'other', materialId: it.cells.materialId })).passages).toEqual([])
  })

  test('students find what is published, and nothing of a course whose exam they sit', async () => {
    const own = await setUp()
    const { viewer: student } = await createStudent('Anna Kis')
    await prisma.course.update({ where: { id: own.courseId }, data: { kind: 'CLASS', enrolments: { create: { userId: student.userId } } } })
    await prisma.material.update({ where: { id: own.weather.materialId }, data: { publishedAt: null } })
    const inCourse = { courseId: own.courseId }
    expect((await searchCourse(student, { ...inCourse, text: 'neuron' }, new Date())).passages).toHaveLength(1)
    expect(await searchCourse(student, { ...inCourse, text: 'weather front' }, new Date())).toMatchObject({ passages: [], lectures: [] })
    await sitExam(own.courseId, own.viewer.userId, student.userId, 'SET')
    await expect(searchCourse(student, { ...inCourse, text: 'neuron' }, new Date())).rejects.toMatchObject({ code: 'conflict' })
    await expect(searchCourse(student, { materialId: own.cells.materialId, text: 'neuron' }, new Date())).rejects.toMatchObject({ code: 'conflict' })
    expect(await searchCourse(student, { text: 'neuron' }, new Date())).toMatchObject({ passages: [], lectures: [], closed: 1 })
  })
})
