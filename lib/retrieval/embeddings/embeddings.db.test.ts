import { afterEach, beforeEach, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { indexPassages } from '#lib/retrieval/index-passages.ts'
import { searchCourse } from '#lib/retrieval/search-course.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import type { ModelServer } from '#scripts/model-server/server.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { handleEmbedding } from './jobs.ts'

/** Two directions: of what is said of forgetting, and of what is said of the weather. */
const FORGETTING = /forget|losing|slip|decay|fade/i
const WEATHER = /rain|cloud|front/i
const embed = (text: string) => [FORGETTING.test(text) ? 1 : 0, WEATHER.test(text) ? 1 : 0, 0.1]
const filler = Array.from({ length: 8 }, (_, at) => `Sentence number ${at} fills the passage.`)
/** Ten sentences a passage. */
const LECTURE = [
  'Traces decay when nothing recalls them.', 'They fade a little each day.', ...filler, 'Clouds bring rain.', 'A front is a boundary.', ...filler,
]

let server: ModelServer
const settings = { AI_BASE_URL: env.AI_BASE_URL, AI_EMBEDDING_MODEL: env.AI_EMBEDDING_MODEL }
const signal = new AbortController().signal
beforeEach(async () => {
  server = await startModelServer({ embed })
  Object.assign(env, { AI_BASE_URL: server.url, AI_EMBEDDING_MODEL: 'small' })
})
afterEach(async () => {
  Object.assign(env, settings)
  delete (globalThis as { repriseEmbeddingAwayUntil?: number }).repriseEmbeddingAwayUntil
  await server.close()
})

async function setUp() {
  const { viewer, courseId } = await createStudent()
  const { materialId, versionId } = await createMaterial(courseId, viewer.userId, LECTURE)
  await indexPassages(versionId)
  return { viewer, courseId, materialId, versionId }
}
const embedded = (versionId: string, embeddedBy: string) => prisma.passage.count({ where: { versionId, embeddedBy, embedding: { not: null } } })

test('what is said in other words is found by vectors, made once; another model makes them anew', async () => {
  const { viewer, courseId, versionId } = await setUp()
  const find = async () => (await searchCourse(viewer, { courseId, text: 'losing things' }, new Date())).passages.map(({ id }) => id)
  expect(await find()).toEqual([])
  await handleEmbedding({ versionId }, signal)
  expect(await embedded(versionId, 'small')).toBe(2)
  expect((await find())[0]).toBe(`${versionId}-p0`)
  const asked = server.requests.length
  await handleEmbedding({ versionId }, signal)
  expect(await find()).toHaveLength(1)
  expect(server.requests).toHaveLength(asked)
  env.AI_EMBEDDING_MODEL = 'large'
  await handleEmbedding({ versionId }, signal)
  expect(await embedded(versionId, 'large')).toBe(2)
  expect(server.failures).toEqual([])
})

test('a server that is away costs nothing but the vectors, and its job is tried again', async () => {
  const { viewer, courseId, versionId } = await setUp()
  await handleEmbedding({ versionId }, signal)
  await server.close()
  const found = await searchCourse(viewer, { courseId, text: 'rain clouds' }, new Date())
  expect(found.passages[0]?.id).toBe(`${versionId}-p1`)
  await prisma.passage.updateMany({ where: { versionId }, data: { embeddedBy: null } })
  await expect(handleEmbedding({ versionId }, signal)).rejects.toMatchObject({ kind: 'unreachable' })
  server = await startModelServer({ embed })
})
