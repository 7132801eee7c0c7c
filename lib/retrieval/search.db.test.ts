import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { findPassages } from './find-passages.ts'
import { indexMissing, indexPassages } from './index-passages.ts'

/** After Psychology 2e, chapter 8, and Anatomy and Physiology 2e, chapter 1, OpenStax, CC BY 4.0. Ten sentences a passage. */
const MEMORY = [
  'Encoding is the input of information into the memory system.',
  'Once we receive sensory information from the environment, our brains label or code it.',
  'Automatic processing is the encoding of details like time, space, frequency, and the meaning of words.',
  'Effortful processing takes attention, as when you study for a test.',
  'Semantic encoding is the encoding of words and their meaning.',
  'Visual encoding is the encoding of images.',
  'Acoustic encoding is the encoding of sounds, words in particular.',
  'Rhymes and songs are remembered by their sound.',
  'Words that had been encoded semantically were better remembered.',
  'The self-reference effect is the tendency to remember what relates to oneself.',
  { text: 'Short-term memory (STM) is a temporary storage system that processes incoming sensory memory.', page: 2 },
  { text: 'Its storage lasts 15 to 30 seconds.', page: 2 },
  { text: 'Rehearsal moves information from STM to long-term memory.', page: 2 },
  { text: 'George Miller found that most people can retain about seven items.', page: 2 },
  { text: 'Memory Capacity', page: 2, block: 'heading' },
]
const ANATOMY = [
  'Gross anatomy is the study of the larger structures of the body.',
  'Homeostasis is the state of steady internal conditions maintained by living things.',
]

let it: Awaited<ReturnType<typeof setUp>>
async function setUp() {
  const { viewer, courseId } = await createStudent()
  const memory = await createMaterial(courseId, viewer.userId, MEMORY)
  const anatomy = await createMaterial(courseId, viewer.userId, ANATOMY, { title: 'The Human Body' })
  await indexPassages(memory.versionId)
  await indexPassages(anatomy.versionId)
  return { viewer, courseId, memory, anatomy }
}
beforeAll(async () => {
  it = await setUp()
})

const inMemory = (query: string, limit = 3) => findPassages(it.viewer, { query, scope: { materialId: it.memory.materialId }, limit })
const bestText = ({ text, best }: { text: string; best: { start: number; end: number } | null }) => best && text.slice(best.start, best.end)

describe('search', () => {
  test('the passage, its page and the sentence that answers', async () => {
    const found = await inMemory('How long does short-term memory last?')
    expect(found.isInScope).toBe(true)
    expect(found.passages[0]).toMatchObject({ page: 2, title: 'Memory', materialId: it.memory.materialId, path: ['Memory'] })
    expect(bestText(found.passages[0]!)).toMatch(/^Short-term memory \(STM\)/)
    const semantic = await inMemory('what is semantic encoding')
    expect(bestText(semantic.passages[0]!)).toBe(MEMORY[4])
  })

  test('a slip of the pen is repaired, another word form is the same word', async () => {
    expect(bestText((await inMemory('acoustik encodings')).passages[0]!)).toBe(MEMORY[6])
    expect(bestText((await inMemory('rehersal')).passages[0]!)).toMatch(/^Rehearsal/)
  })

  test('an acronym finds its long form', async () => {
    const found = await inMemory('STM')
    expect(found.passages.map(({ id }) => id)).toEqual([`${it.memory.versionId}-p1`, `${it.memory.versionId}-p0`])
  })

  test('a question of another subject is declined, and what is nearest is given all the same', async () => {
    const found = await inMemory('Which hormone of the pancreas lowers the glucose level of the blood in a healthy body?')
    expect(found.isInScope).toBe(false)
    const words = await inMemory('What did words cost in the supply chain of a monopoly?')
    expect(words).toMatchObject({ isInScope: false })
    expect(words.passages.length).toBeGreaterThan(0)
  })

  test('a course is searched across its lectures', async () => {
    const found = await findPassages(it.viewer, { query: 'What is homeostasis?', scope: { courseId: it.courseId }, limit: 3 })
    expect(found.passages[0]).toMatchObject({ title: 'The Human Body', materialId: it.anatomy.materialId })
    expect(found.materials).toEqual({ searched: 2, unread: 0 })
  })

  test.each([
    ['empty', ''], ['spaces', ' \n\t '], ['stop words', 'what is it of the and'], ['symbols', '?!@#$%^&*()_+{}|:"<>,./;[]\\\'`~'],
    ['operators', "memory & | ! <-> :* ( 'encoding' ) \\ :ABCD"], ['SQL', `'; drop table "Passage"; --`], ['NUL', 'mem\u0000ory \u0000'],
    ['half a character', '\ud83d encoding \udc00'], ['right to left', 'ما هي الذاكرة؟ \u202eencoding'], ['Chinese', '什么是工作记忆'],
    ['German', 'Was versteht man unter Gedächtnis?'], ['emoji', '🧠🧠🧠'], ['numbers', '15 30'],
    ['a word of 10,000 letters', 'a'.repeat(10_000)], ['10,000 characters', 'encoding of memory, '.repeat(500)],
    ['10,000 characters of different words', Array.from({ length: 1500 }, (_, n) => `w${n.toString(36)}x`).join(' ')],
    ['quotes and backslashes', `\\'\\" 'it''s' \\\\ E'\\n'`], ['a path and an address', 'C:\\x\\y http://a.b/c?d=e a@b.example'],
  ])('any text is a question: %s', async (_, query) => {
    const found = await inMemory(query)
    expect(found.passages.length).toBeLessThanOrEqual(3)
    expect(found.passages.every(({ text }) => text.length > 0)).toBe(true)
    if (found.passages.length === 0) expect(found.isInScope).toBe(false)
  })

  test('the index still stands after all of them', async () => {
    expect(await prisma.passage.count({ where: { versionId: it.memory.versionId } })).toBe(2)
  })
})

describe('who may search', () => {
  test('a foreign lecture and a foreign course are not found', async () => {
    const other = (await createStudent('Bence Ott')).viewer
    for (const scope of [{ materialId: it.memory.materialId }, { courseId: it.courseId }, { materialId: 'none' }, { courseId: 'none' }]) {
      await expect(findPassages(other, { query: 'encoding', scope, limit: 3 })).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('what is unpublished or deleted is left out of the course', async () => {
    const own = await setUp()
    const student = await createStudent('Anna Kis')
    // A class, with whom they share it: in a private space nothing is hidden from anybody.
    const teaches = { where: { courseId_userId: { courseId: own.courseId, userId: own.viewer.userId } }, data: { role: 'INSTRUCTOR' as const } }
    await prisma.course.update({ where: { id: own.courseId }, data: { kind: 'CLASS', enrolments: { update: teaches, create: { userId: student.viewer.userId } } } })
    const request = { query: 'What is homeostasis?', scope: { courseId: own.courseId }, limit: 3 }
    expect((await findPassages(student.viewer, request)).passages[0]?.materialId).toBe(own.anatomy.materialId)
    await prisma.material.update({ where: { id: own.anatomy.materialId }, data: { publishedAt: null } })
    const hidden = await findPassages(student.viewer, request)
    expect(hidden.passages.some(({ materialId }) => materialId === own.anatomy.materialId)).toBe(false)
    expect(hidden.materials.searched).toBe(1)
    const scope = { materialId: own.anatomy.materialId }
    await expect(findPassages(student.viewer, { ...request, scope })).rejects.toMatchObject({ code: 'not-found' })
    expect((await findPassages(own.viewer, { ...request, scope })).passages).toHaveLength(1)
    await prisma.material.update({ where: { id: own.anatomy.materialId }, data: { deletedAt: new Date() } })
    await expect(findPassages(own.viewer, { ...request, scope })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the index', () => {
  const state = (versionId: string) => prisma.$queryRaw<{ search: string | null; length: number }[]>`
    select search::text, "searchLength" as length from "Passage" where "versionId" = ${versionId} order by ordinal`

  test('headings count twice, every position is counted, and doing it again changes nothing', async () => {
    const before = await state(it.anatomy.versionId)
    expect(before[0]?.search).toContain("'homeostasi':")
    expect(before[0]?.search).toMatch(/'human':\d+,\d+/)
    expect(before[0]?.length).toBeGreaterThan(10)
    await indexPassages(it.anatomy.versionId)
    expect(await state(it.anatomy.versionId)).toEqual(before)
  })

  test('versions read before there was an index are caught up with, a few at a time; those being read wait', async () => {
    const { viewer, courseId } = await createStudent()
    const old = await createMaterial(courseId, viewer.userId, ANATOMY)
    const reading = await createMaterial(courseId, viewer.userId, ANATOMY, { state: 'READING' })
    const unread = { query: 'homeostasis', scope: { courseId }, limit: 3 }
    expect(await findPassages(viewer, unread)).toMatchObject({ passages: [], isInScope: false, materials: { searched: 0, unread: 2 } })
    let rounds = 0
    while ((await indexMissing(1)) > 0) rounds++
    expect(rounds).toBeGreaterThan(0)
    expect((await state(old.versionId))[0]?.search).not.toBeNull()
    expect((await state(reading.versionId))[0]?.search).toBeNull()
    expect((await findPassages(viewer, unread)).materials).toEqual({ searched: 1, unread: 1 })
    await indexPassages('gone')
  })

  test('another language is read by its own configuration, one without a stemmer by the first letters of its words', async () => {
    const { viewer, courseId } = await createStudent()
    const german = await createMaterial(courseId, viewer.userId, ['Das Gedächtnis speichert Erinnerungen.', 'Die Nieren filtern das Blut.'])
    const polish = await createMaterial(courseId, viewer.userId, ['Pamięć przechowuje wspomnienia.', 'Nerki filtrują krew.'])
    await prisma.materialVersion.update({ where: { id: german.versionId }, data: { language: 'de-AT' } })
    await prisma.materialVersion.update({ where: { id: polish.versionId }, data: { language: 'pl' } })
    await indexPassages(german.versionId)
    await indexPassages(polish.versionId)
    const erinnerung = await findPassages(viewer, { query: 'Erinnerung', scope: { courseId }, limit: 3 })
    expect(erinnerung.passages.map(({ materialId }) => materialId)).toEqual([german.materialId])
    expect(erinnerung.isInScope).toBe(true)
    const wspomnienie = await findPassages(viewer, { query: 'wspomnieniami', scope: { materialId: polish.materialId }, limit: 3 })
    expect(bestText(wspomnienie.passages[0]!)).toBe('Pamięć przechowuje wspomnienia.')
    expect((await findPassages(viewer, { query: 'Fotosynthese der Pflanzen', scope: { courseId }, limit: 3 })).isInScope).toBe(false)
  })
})
