import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { getProgress, getWeakestConcepts } from './queries.ts'
import { recordEvidence } from './record-evidence.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const TEXT = ['Encoding is the input of information.', 'Storage keeps it.', 'Then comes storage again.', 'Retrieval brings it back.']

async function lecture() {
  const student = await createStudent()
  const { courseId, viewer } = student
  const material = await createMaterial(courseId, viewer.userId, TEXT)
  const ids: Record<string, string> = {}
  for (const [name, mentions, definition] of [['retrieval', [3], null], ['encoding', [0], 0], ['storage', [2, 1], null]] as const) {
    const concept = await prisma.concept.create({
      data: {
        courseId, key: name, name,
        sources: {
          create: {
            versionId: material.versionId, name, aliases: [], probability: 0.9, importance: 2,
            definitionSentenceId: definition === null ? null : (material.sentenceIds[definition] ?? null),
          },
        },
        mentions: { create: mentions.map((n) => ({ sentenceId: material.sentenceIds[n] ?? '' })) },
      },
    })
    ids[name] = concept.id
  }
  return { ...student, ...material, ids }
}

let it: Awaited<ReturnType<typeof lecture>>
const id = (name: string) => it.ids[name] ?? ''

beforeAll(async () => {
  it = await lecture()
  const answer = (concept: string, score: number, n: number) =>
    ({ questionId: `${concept}${n}`, conceptIds: [id(concept)], score, guess: 0, helped: false, difficultyPrior: 0 })
  const at = new Date('2026-11-22T10:00:00Z')
  const answers = [answer('encoding', 1, 1), answer('storage', 0, 1), answer('storage', 0, 2), answer('storage', 0, 3)]
  const { courseId, viewer: { userId } } = it
  await prisma.$transaction((tx) => recordEvidence(tx, { userId, courseId, kind: 'EXAM', at, timeZone: 'UTC', answers }))
})

test('progress lists every concept once, in reading order, with what may be said of it', async () => {
  const { courses, asked, total } = await getProgress(it.viewer, { now: NOW })
  expect([asked, total]).toEqual([2, 3])
  expect(courses).toHaveLength(1)
  const group = courses[0]?.groups[0]
  expect(group?.title).toBe('Memory')
  expect(group?.concepts.map(({ name, word, evidence, lastAskedDays, page }) => [name, word, evidence, lastAskedDays, page])).toEqual([
    ['encoding', 'Too early to say', 'little', 3, 1],
    ['storage', 'Work on this', 'some', 3, 1],
    ['retrieval', 'Not asked yet', 'none', null, 1],
  ])
  for (const { band } of group?.concepts ?? []) {
    expect(0 <= band.lo && band.lo < band.at && band.at < band.hi && band.hi <= 100).toBe(true)
  }
})

test('weakest first, only what was asked', async () => {
  const weakest = await getWeakestConcepts(it.viewer, { now: NOW, limit: 5 })
  expect(weakest.map(({ name }) => name)).toEqual(['storage', 'encoding'])
  expect(await getWeakestConcepts(it.viewer, { now: NOW, limit: 1 })).toHaveLength(1)
})

test('another student sees nothing of it', async () => {
  const other = await lecture()
  expect((await getProgress(other.viewer, { now: NOW })).asked).toBe(0)
  expect(await getProgress(other.viewer, { now: NOW, courseId: it.courseId })).toEqual({ courses: [], asked: 0, total: 0 })
  expect(await getWeakestConcepts(other.viewer, { now: NOW, limit: 5 })).toEqual([])
})

test('deleted material takes its concepts off the page', async () => {
  const other = await lecture()
  await prisma.material.update({ where: { id: other.materialId }, data: { deletedAt: NOW } })
  expect((await getProgress(other.viewer, { now: NOW })).total).toBe(0)
})
