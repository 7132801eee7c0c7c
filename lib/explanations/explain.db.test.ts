import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { explain } from './explain.ts'
import type { Explained } from './explain.ts'
import { listExplanations } from './queries.ts'
import { explainRequestSchema } from './schema.ts'
import type { Element } from './schema.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const LATER = new Date('2026-11-25T11:00:00Z')

/** Psychology 2e, chapter 8, OpenStax, CC BY 4.0. */
const TEXT = [
  { text: 'Encoding is the input of information into the memory system.', page: 1 },
  { text: 'Once we receive sensory information from the environment, our brains label or code it.', page: 1 },
  { text: 'Storage is the creation of a permanent record.', page: 2 },
]

async function run(viewer: Viewer, request: z.input<typeof explainRequestSchema>, options: { now?: Date; signal?: AbortSignal } = {}) {
  const { now = NOW, signal = new AbortController().signal } = options
  const stream = explain(viewer, explainRequestSchema.parse(request), { now, signal, engines: null })
  const elements: Element[] = []
  for (;;) {
    const step = await stream.next()
    if (step.done) return { elements, ...(step.value satisfies Explained) }
    if (step.value.type === 'element') elements.push(step.value.element)
  }
}

async function lecture(state: 'READY' | 'READING' = 'READY') {
  const { viewer, courseId } = await createStudent()
  const material = await createMaterial(courseId, viewer.userId, TEXT, { state })
  const gloss = { start: 12, end: 59, text: 'the input of information into the memory system' }
  const definition = { term: { start: 0, end: 8, text: 'Encoding' }, gloss }
  const [sentenceId = ''] = material.sentenceIds
  await prisma.fact.create({
    data: {
      id: `${sentenceId}-f0`, versionId: material.versionId, sentenceId, kind: 'DEFINITION', tier: 'UPPER', rule: 'is',
      data: { kind: 'definition', rule: 'is', tier: 'upper', weight: 1, sentence: sentenceId, aliases: [], plural: false, ...definition },
    },
  })
  return { viewer, courseId, ...material, definition, sentenceId }
}

async function withConcept(it: Awaited<ReturnType<typeof lecture>>) {
  const { versionId, courseId, sentenceId, definition } = it
  const source = { versionId, name: 'encoding', aliases: [], probability: 0.9, importance: 1, definitionSentenceId: sentenceId, definition }
  const concept = await prisma.concept.create({
    data: { courseId, key: 'encoding', name: 'encoding', sources: { create: source }, mentions: { create: { sentenceId } } },
  })
  return concept.id
}

let it: Awaited<ReturnType<typeof lecture>>
let conceptId: string
beforeAll(async () => {
  it = await lecture()
  conceptId = await withConcept(it)
})

const pageOf = (materialId: string, page: number) =>
  ({ materialId, target: { kind: 'page', page }, style: 'short-version' }) as const

test('a concept is explained, every quote stands in its passage, the explanation is kept and its opening noted', async () => {
  const request = { materialId: it.materialId, target: { kind: 'concept', conceptId }, style: 'short-version' } as const
  const { elements, id, engine } = await run(it.viewer, request)
  expect(engine).toBe('builtin')
  expect(elements[0]).toMatchObject({ kind: 'link', text: 'How the lecture introduces it:' })
  for (const { citation } of elements) {
    if (!citation) continue
    const passage = await prisma.passage.findUniqueOrThrow({ where: { id: citation.passageId } })
    expect(passage.text.slice(citation.start, citation.end)).toBe(citation.quote)
  }
  const row = await prisma.explanation.findUniqueOrThrow({ where: { id: id ?? '' } })
  const told = { style: 'short-version', engine: 'builtin', taskVersion: 'explain.write@1', elements }
  expect(row).toMatchObject({ target: 'CONCEPT', conceptId, page: 1, ...told })
  const openings = await prisma.explanationOpening.findMany({ where: { userId: it.viewer.userId } })
  expect(openings).toMatchObject([{ materialId: it.materialId, at: NOW }])
})

test('asked again it is the same row, opened later; another style is another row', async () => {
  const first = await run(it.viewer, pageOf(it.materialId, 1))
  const again = await run(it.viewer, pageOf(it.materialId, 1), { now: LATER })
  expect(again).toEqual(first)
  const row = await prisma.explanation.findUniqueOrThrow({ where: { id: first.id ?? '' } })
  expect(row).toMatchObject({ createdAt: NOW, lastOpenedAt: LATER })
  const other = await run(it.viewer, { ...pageOf(it.materialId, 1), style: 'one-idea' })
  expect(other.id).not.toBe(first.id)
  const listed = await listExplanations(it.viewer, it.materialId)
  expect(listed[0]).toMatchObject({ id: first.id, target: { kind: 'page', page: 1 }, conceptName: null })
  expect(listed.find(({ target }) => target.kind === 'concept')?.conceptName).toBe('encoding')
})

test('another student’s lecture is not found, nor are their explanations', async () => {
  await run(it.viewer, pageOf(it.materialId, 2))
  const other = await createStudent('Bence Ott')
  await expect(run(other.viewer, pageOf(it.materialId, 1))).rejects.toMatchObject({ code: 'not-found' })
  expect(await listExplanations(other.viewer, it.materialId)).toEqual([])
  expect(await prisma.explanationOpening.count({ where: { userId: other.viewer.userId } })).toBe(0)
})

test('a foreign concept, a page that does not exist, a deleted lecture', async () => {
  const other = await lecture()
  const foreign = await withConcept(other)
  const request = { materialId: it.materialId, target: { kind: 'concept', conceptId: foreign }, style: 'short-version' } as const
  await expect(run(it.viewer, request)).rejects.toMatchObject({ code: 'not-found' })
  await expect(run(it.viewer, pageOf(it.materialId, 9))).rejects.toMatchObject({ code: 'not-found' })
  await run(other.viewer, pageOf(other.materialId, 1))
  await prisma.material.update({ where: { id: other.materialId }, data: { deletedAt: NOW } })
  await expect(run(other.viewer, pageOf(other.materialId, 1))).rejects.toMatchObject({ code: 'not-found' })
  expect(await listExplanations(other.viewer, other.materialId)).toEqual([])
})

test('while it is read: pages read so far are explained, later ones not yet, and anew once all is known', async () => {
  const reading = await lecture('READING')
  await prisma.materialVersion.update({ where: { id: reading.versionId }, data: { pagesRead: 1, pageCount: 2 } })
  const early = await run(reading.viewer, pageOf(reading.materialId, 1))
  expect(early.elements.some(({ kind }) => kind === 'quote')).toBe(true)
  await expect(run(reading.viewer, pageOf(reading.materialId, 2))).rejects.toMatchObject({ code: 'conflict' })
  await prisma.materialVersion.update({ where: { id: reading.versionId }, data: { pagesRead: 2, state: 'READY' } })
  const late = await run(reading.viewer, pageOf(reading.materialId, 1), { now: LATER })
  expect(late.id).not.toBe(early.id)
  expect(await listExplanations(reading.viewer, reading.materialId)).toMatchObject([{ id: late.id }])
})

test('one that was stopped is not kept', async () => {
  const other = await lecture()
  const { id } = await run(other.viewer, pageOf(other.materialId, 1), { signal: AbortSignal.abort() })
  expect(id).toBeNull()
  expect(await prisma.explanation.count({ where: { userId: other.viewer.userId } })).toBe(0)
})

test('a stored quote that no longer stands in its passage is not shown', async () => {
  const other = await lecture()
  const { id } = await run(other.viewer, pageOf(other.materialId, 2))
  await prisma.passage.updateMany({ where: { versionId: other.versionId }, data: { text: 'Something else.' } })
  const again = await run(other.viewer, pageOf(other.materialId, 2))
  expect(again.id).toBe(id)
  expect(again.elements.filter(({ kind }) => kind === 'quote')).toEqual([])
})
