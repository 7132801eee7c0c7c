import { beforeAll, expect, test } from 'vitest'
import { analyseBatch } from '#lib/concepts/analyse-batch.ts'
import { settleConcepts } from '#lib/concepts/settle-concepts.ts'
import { prisma } from '#lib/db/client.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import type { BlockKind } from '#lib/materials/document.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { settleEdges } from './settle-edges.ts'
import { settleMissingEdges } from './settle-missing-edges.ts'

/** Sentences of ours, in the manner of a chapter on memory. */
const TEXT = `Memory is the set of processes used to encode, store, and retrieve information over different periods of time.
Memory fails everyone. Encoding is the input of information into memory. Encoding comes first, and encoding shapes what is kept.
Amnesia is the loss of memory that occurs as the result of disease or trauma. Amnesia was studied in many patients with amnesia.
Rehearsal is the conscious repetition of information to be remembered. Rehearsal keeps a number in mind.`

async function analysed(courseId: string, userId: string) {
  const sentences = splitSentences(TEXT).map(({ start, end }) => TEXT.slice(start, end).trim())
  const { versionId } = await createMaterial(courseId, userId, sentences)
  const rows = await prisma.sentence.findMany({ where: { versionId }, orderBy: { ordinal: 'asc' }, include: { passage: true } })
  const batch = rows.map(({ id, ordinal, paragraph, page, block, passage, startOffset, endOffset }) => ({
    id, ordinal, paragraph, page, section: 0, block: block as BlockKind, text: passage.text.slice(startOffset, endOffset),
  }))
  await analyseBatch(versionId, batch).save()
  await settleConcepts(versionId)
  return versionId
}

async function edgesOf(versionId: string) {
  const rows = await prisma.conceptEdge.findMany({
    where: { versionId }, include: { from: { select: { name: true } }, to: { select: { name: true } } }, orderBy: { fromId: 'asc' },
  })
  return rows.map(({ from, to, engine }) => `${from.name} > ${to.name} (${engine})`).toSorted()
}

let courseId = ''
let userId = ''
let versionId = ''
beforeAll(async () => {
  const student = await createStudent()
  courseId = student.courseId
  userId = student.viewer.userId
  versionId = await analysed(courseId, userId)
})

test('edges stand with the sentence that defines, and drawing them again changes nothing', async () => {
  expect(await settleEdges(versionId)).toBe(2)
  const first = await prisma.conceptEdge.findMany({ where: { versionId } })
  expect(await edgesOf(versionId)).toEqual(['amnesia > memory (builtin)', 'encoding > memory (builtin)'])
  for (const edge of first) {
    const source = await prisma.conceptSource.findUniqueOrThrow({ where: { conceptId_versionId: { conceptId: edge.fromId, versionId } } })
    expect(edge).toMatchObject({ courseId, sentenceId: source.definitionSentenceId })
  }
  await settleEdges(versionId)
  expect(new Set(await prisma.conceptEdge.findMany({ where: { versionId } }))).toEqual(new Set(first))
})

test('a model’s edges stay, and no rule closes a cycle with them; those of another version are left alone', async () => {
  const other = await analysed(courseId, userId)
  await settleEdges(other)
  const [edge] = await prisma.conceptEdge.findMany({ where: { versionId, from: { name: 'amnesia' } } })
  if (!edge) throw new Error('no edge')
  await prisma.conceptEdge.create({ data: { ...edge, fromId: edge.toId, toId: edge.fromId, engine: 'a-model' } })
  await settleEdges(versionId)
  expect(await edgesOf(versionId)).toEqual(['encoding > memory (builtin)', 'memory > amnesia (a-model)'])
  expect(await edgesOf(other)).toHaveLength(2)
})

test('versions analysed before there were edges get them once a worker starts', async () => {
  const old = await analysed(courseId, userId)
  const deleted = await analysed(courseId, userId)
  const { materialId } = await prisma.materialVersion.findUniqueOrThrow({ where: { id: deleted } })
  await prisma.material.update({ where: { id: materialId }, data: { deletedAt: new Date() } })
  expect(await settleMissingEdges(AbortSignal.abort())).toBe(0)
  expect(await settleMissingEdges(new AbortController().signal)).toBe(1)
  expect(await edgesOf(old)).toHaveLength(2)
  expect(await edgesOf(deleted)).toEqual([])
  expect(await settleMissingEdges(new AbortController().signal)).toBe(0)
})
