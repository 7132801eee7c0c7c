import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import type { ModelServer } from '#scripts/model-server/server.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { testModel } from '#scripts/test/model.ts'
import { extractSection } from './extract-section.ts'

/** Psychology 2e, chapter 8, OpenStax, CC BY 4.0. */
const TEXT = [
  'Encoding is the input of information into the memory system.',
  'The encoding of words and their meaning is known as semantic encoding.',
  'Acoustic encoding is the encoding of sounds.',
  'We often come back to semantic encoding.',
]

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ strict: true })
})
afterAll(() => server.close())

async function lecture() {
  const { viewer, courseId } = await createStudent()
  const { versionId, sentenceIds } = await createMaterial(courseId, viewer.userId, TEXT)
  const source = { versionId, name: 'encoding', aliases: [], probability: 0.9, importance: 3 }
  await prisma.concept.create({ data: { courseId, key: 'encoding', name: 'encoding', sources: { create: source } } })
  const passages = (await prisma.passage.findMany({ where: { versionId } })).map(({ id, text }, at) => ({ n: at + 1, id, text }))
  return { version: { id: versionId, courseId, language: 'en' }, passages, sentenceIds }
}

const concept = (name: string, quote: string, rest: { aliases?: string[]; buildsOn?: string[] } = {}) =>
  ({ name, quote, passage: 1, aliases: [], buildsOn: [], ...rest })

let it: Awaited<ReturnType<typeof lecture>>
beforeEach(async () => {
  it = await lecture()
})
const run = () => extractSection(it.version, it.passages, {
  engine: testModel(server.url), caller: { userId: null, materialId: null }, signal: new AbortController().signal,
})
const sources = () => prisma.conceptSource.findMany({ where: { versionId: it.version.id }, orderBy: { name: 'asc' } })

test('new concepts are added with their sentence and mentions, known ones get a definition, what builds on what becomes edges', async () => {
  server.setReply(() => ({
    json: {
      elements: [
        concept('encoding', 'Encoding is the input of information into the memory system'),
        concept('semantic encoding', 'encoding of words and their meaning is known as semantic encoding', { buildsOn: ['encoding', 'chemistry'] }),
        concept('visual encoding', 'Visual encoding is the encoding of images'),
        concept('memory', 'Acoustic encoding is the encoding of sounds'),
      ],
    },
  }))
  expect(await run()).toBe(1)
  expect(await run()).toBe(0)
  const [encoding, semantic, ...rest] = await sources()
  expect(rest).toEqual([])
  expect(encoding).toMatchObject({ name: 'encoding', engine: 'builtin', definitionSentenceId: it.sentenceIds[0] })
  expect(semantic).toMatchObject({ name: 'semantic encoding', engine: 'test-model', importance: 2, definitionSentenceId: it.sentenceIds[1] })
  const mentions = await prisma.conceptMention.findMany({ where: { conceptId: semantic!.conceptId }, orderBy: { sentenceId: 'asc' } })
  expect(mentions.map(({ sentenceId }) => sentenceId)).toEqual([it.sentenceIds[1], it.sentenceIds[3]])
  const edges = await prisma.conceptEdge.findMany({ where: { versionId: it.version.id } })
  expect(edges).toMatchObject([{ fromId: semantic!.conceptId, toId: encoding!.conceptId, engine: 'test-model' }])
})

test('a definition the lecture has already is not replaced, and a model that gives nothing adds nothing', async () => {
  await prisma.conceptSource.updateMany({ where: { versionId: it.version.id }, data: { definitionSentenceId: it.sentenceIds[2] } })
  server.setReply(() => ({ json: { elements: [concept('encoding', 'Encoding is the input of information into the memory system')] } }))
  expect(await run()).toBe(0)
  expect(await sources()).toMatchObject([{ definitionSentenceId: it.sentenceIds[2] }])
  server.setReply(() => ({ json: { elements: [] } }))
  await expect(run()).rejects.toMatchObject({ kind: 'empty' })
  expect(await sources()).toHaveLength(1)
})
