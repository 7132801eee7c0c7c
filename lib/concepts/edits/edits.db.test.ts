import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { analyseBatch } from '#lib/concepts/analyse-batch.ts'
import { settleEdges } from '#lib/concepts/edges/settle-edges.ts'
import type { ConceptOperation } from '#lib/concepts/schema.ts'
import { settleConcepts } from '#lib/concepts/settle-concepts.ts'
import { prisma } from '#lib/db/client.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import type { BlockKind } from '#lib/materials/document.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { applyEdits } from './apply-edits.ts'
import { makeEdit } from './make-edit.ts'
import { withdrawEdit } from './withdraw-edit.ts'

/** Sentences of ours, in the manner of a chapter on memory. */
const TEXT = `Memory is the set of processes used to encode, store, and retrieve information over different periods of time.
Memory fails everyone. Encoding is the input of information into memory. Encoding comes first, and encoding shapes what is kept.
Amnesia is the loss of memory that occurs as the result of disease or trauma. Amnesia was studied in many patients with amnesia.
Rehearsal is the conscious repetition of information to be remembered. Rehearsal keeps a number in mind.
A flashbulb memory is a clear recollection of an important event. Flashbulb memory is one kind of memory.`

const NOW = new Date('2026-11-25T10:00:00Z')

async function ingest(courseId: string, userId: string, title = 'Memory'): Promise<string> {
  const sentences = splitSentences(TEXT).map(({ start, end }) => TEXT.slice(start, end).trim())
  const { versionId } = await createMaterial(courseId, userId, sentences, { title })
  await settle(versionId)
  return versionId
}

async function settle(versionId: string): Promise<void> {
  const rows = await prisma.sentence.findMany({ where: { versionId }, orderBy: { ordinal: 'asc' }, include: { passage: true } })
  const batch = rows.map(({ id, ordinal, paragraph, page, block, passage, startOffset, endOffset }) => ({
    id, ordinal, paragraph, page, section: 0, block: block as BlockKind, text: passage.text.slice(startOffset, endOffset),
  }))
  await analyseBatch(versionId, batch).save()
  await settleConcepts(versionId)
  await settleEdges(versionId)
}

/** Everything an edit may change, without what it keeps of itself. */
async function state(courseId: string) {
  const concepts = await prisma.concept.findMany({
    where: { courseId, sources: { some: {} } }, orderBy: { key: 'asc' },
    select: {
      key: true, name: true, isHidden: true,
      sources: {
        orderBy: { versionId: 'asc' },
        select: { versionId: true, name: true, aliases: true, importance: true, definitionSentenceId: true, definition: true },
      },
      mentions: { orderBy: { sentenceId: 'asc' }, select: { sentenceId: true } },
      questions: { orderBy: { questionId: 'asc' }, select: { questionId: true } },
      buildsOn: {
        orderBy: [{ toId: 'asc' }, { versionId: 'asc' }], select: { to: { select: { key: true } }, versionId: true, engine: true },
      },
    },
  })
  return concepts
}
const shown = async (courseId: string) => (await state(courseId)).filter(({ isHidden }) => !isHidden).map(({ name }) => name)
const one = async (courseId: string, key: string) => {
  const found = (await state(courseId)).find((concept) => concept.key === key)
  if (!found) throw new Error(`no concept ${key}`)
  return found
}
const edges = async (courseId: string) => {
  const rows = await prisma.conceptEdge.findMany({
    where: { courseId, from: { isHidden: false }, to: { isHidden: false } },
    select: { from: { select: { name: true } }, to: { select: { name: true } } },
  })
  return [...new Set(rows.map(({ from, to }) => `${from.name} > ${to.name}`))].toSorted()
}

let viewer: Viewer
let courseId: string
let versionId: string
beforeEach(async () => {
  const student = await createStudent()
  viewer = student.viewer
  courseId = student.courseId
  versionId = await ingest(courseId, viewer.userId)
})
const make = async (operation: ConceptOperation): Promise<string> => {
  const { editId } = await makeEdit(viewer, courseId, operation, NOW)
  if (!editId) throw new Error('withdrawn instead')
  return editId
}
const unmet = async (editId: string) => (await prisma.conceptEdit.findUniqueOrThrow({ where: { id: editId } })).unmet

test('each edit is done, done again without a change, and withdrawn without a trace', async () => {
  const before = await state(courseId)
  const operations: ConceptOperation[] = [
    { kind: 'rename', key: 'encoding', name: 'Encoding of information' },
    { kind: 'merge', keys: ['rehearsal'], into: 'encoding' },
    { kind: 'split', key: 'memory', name: 'flashbulb event', phrases: ['important event', 'flashbulb memory'] },
    { kind: 'delete', key: 'amnesia' },
    { kind: 'drawEdge', from: 'rehearsal', to: 'encoding' },
    { kind: 'removeEdge', from: 'encoding', to: 'memory' },
  ]
  for (const operation of operations) {
    const editId = await make(operation)
    const after = await state(courseId)
    expect(after, operation.kind).not.toEqual(before)
    await applyEdits(courseId)
    expect(await state(courseId), operation.kind).toEqual(after)
    await withdrawEdit(viewer, editId, NOW)
    expect(await state(courseId), operation.kind).toEqual(before)
  }
})

test('a renamed, a deleted and a merged concept stay so when a further lecture is read, and when one is read again', async () => {
  await make({ kind: 'rename', key: 'encoding', name: 'Input' })
  await make({ kind: 'delete', key: 'amnesia' })
  const merge = await make({ kind: 'merge', keys: ['rehearsal'], into: 'encoding' })
  const next = await ingest(courseId, viewer.userId, 'Memory, again')
  await settle(versionId)
  await applyEdits(courseId)
  const names = await shown(courseId)
  expect(names).toContain('Input')
  expect(names).not.toContain('amnesia')
  expect(names).not.toContain('rehearsal')
  const input = await one(courseId, 'encoding')
  expect(input.sources.map(({ name }) => name)).toEqual(['Input', 'Input'])
  const rehearsal = await one(courseId, 'rehearsal')
  const ids = ({ mentions }: { mentions: { sentenceId: string }[] }) => mentions.map(({ sentenceId }) => sentenceId)
  expect(ids(input)).toEqual(expect.arrayContaining(ids(rehearsal)))
  expect(rehearsal.mentions.some(({ sentenceId }) => sentenceId.startsWith(next))).toBe(true)
  await withdrawEdit(viewer, merge, NOW)
  const apart = await one(courseId, 'encoding')
  const own = new Set(apart.mentions.map(({ sentenceId }) => sentenceId))
  expect(rehearsal.mentions.some(({ sentenceId }) => own.has(sentenceId))).toBe(false)
  expect(await shown(courseId)).toContain('rehearsal')
})

test('the survivor of a merge takes questions, edges and aliases; no edge leads to itself or closes a circle', async () => {
  const amnesia = await prisma.concept.findUniqueOrThrow({ where: { courseId_key: { courseId, key: 'amnesia' } } })
  const { materialId } = await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })
  const question = await prisma.question.create({
    data: {
      courseId, materialId, versionId, type: 'TYPED_TERM', tier: 'UPPER', engine: 'builtin', taskVersion: '1', rule: 'test', seed: 1,
      stem: 'The loss of memory', options: [], key: {}, rationales: [], guess: 0, enemyGroup: 'a',
      concepts: { create: { conceptId: amnesia.id } },
    },
  })
  expect(await edges(courseId)).toContain('amnesia > memory')
  await make({ kind: 'merge', keys: ['amnesia'], into: 'encoding' })
  const encoding = await one(courseId, 'encoding')
  expect(encoding.questions).toEqual([{ questionId: question.id }])
  expect(encoding.sources[0]?.aliases).toContain('amnesia')
  expect(await edges(courseId)).toEqual(expect.arrayContaining(['encoding > memory']))
  await make({ kind: 'merge', keys: ['encoding'], into: 'memory' })
  expect((await edges(courseId)).some((edge) => edge.startsWith('memory >'))).toBe(false)
  expect((await one(courseId, 'memory')).questions).toEqual([{ questionId: question.id }])
})

test('an edit under others is withdrawn, and the others stand as if it had never been', async () => {
  const merge = await make({ kind: 'merge', keys: ['rehearsal'], into: 'encoding' })
  await make({ kind: 'rename', key: 'encoding', name: 'Input' })
  await make({ kind: 'merge', keys: ['encoding'], into: 'amnesia' })
  await withdrawEdit(viewer, merge, NOW)
  const after = await state(courseId)
  const other = await createStudent()
  await ingest(other.courseId, other.viewer.userId)
  await makeEdit(other.viewer, other.courseId, { kind: 'rename', key: 'encoding', name: 'Input' }, NOW)
  await makeEdit(other.viewer, other.courseId, { kind: 'merge', keys: ['encoding'], into: 'amnesia' }, NOW)
  const bare = (rows: Awaited<ReturnType<typeof state>>) =>
    rows.map(({ key, name, isHidden, mentions, sources: [source], buildsOn }) => ({
      key, name, isHidden, mentions: mentions.length, importance: source?.importance, aliases: source?.aliases,
      buildsOn: buildsOn.map(({ to }) => to.key).toSorted(),
    }))
  expect(bare(after)).toEqual(bare(await state(other.courseId)))
})

test('an edit whose concept is gone is listed with its reason, and works again when the concept comes back', async () => {
  const editId = await make({ kind: 'merge', keys: ['rehearsal'], into: 'encoding' })
  await prisma.conceptSource.deleteMany({ where: { concept: { courseId, key: 'encoding' } } })
  await applyEdits(courseId)
  expect(await unmet(editId)).toMatch(/“encoding” is not among the concepts/)
  // What it hid is shown again: nothing is lost with the concept it went into.
  expect(await shown(courseId)).toContain('rehearsal')
  await settle(versionId)
  await applyEdits(courseId)
  expect(await unmet(editId)).toBeNull()
  expect(await shown(courseId)).not.toContain('rehearsal')
})

test('what does not apply is refused with a sentence and not kept', async () => {
  const refused: [ConceptOperation, RegExp][] = [
    [{ kind: 'drawEdge', from: 'memory', to: 'encoding' }, /close a circle/],
    [{ kind: 'drawEdge', from: 'encoding', to: 'memory' }, /already/],
    [{ kind: 'removeEdge', from: 'rehearsal', to: 'amnesia' }, /does not build on/],
    [{ kind: 'rename', key: 'encoding', name: 'Rehearsal' }, /Merge the two/],
    [{ kind: 'rename', key: 'nothing', name: 'Something' }, /not among/],
    [{ kind: 'split', key: 'encoding', name: 'photosynthesis', phrases: [] }, /No sentence/],
    [{ kind: 'merge', keys: ['nothing'], into: 'encoding' }, /None of what/],
  ]
  for (const [operation, reason] of refused) {
    await expect(makeEdit(viewer, courseId, operation, NOW), operation.kind).rejects.toThrow(reason)
  }
  expect(await prisma.conceptEdit.count({ where: { courseId } })).toBe(0)
})

test('an edge that was removed and is drawn again is the removal withdrawn', async () => {
  const before = await state(courseId)
  await make({ kind: 'removeEdge', from: 'encoding', to: 'memory' })
  expect(await edges(courseId)).not.toContain('encoding > memory')
  expect(await makeEdit(viewer, courseId, { kind: 'drawEdge', from: 'encoding', to: 'memory' }, NOW)).toEqual({ editId: null })
  expect(await state(courseId)).toEqual(before)
})

test('nobody edits what is not theirs to edit, or withdraws it', async () => {
  const editId = await make({ kind: 'delete', key: 'amnesia' })
  const stranger = (await createStudent()).viewer
  await expect(makeEdit(stranger, courseId, { kind: 'delete', key: 'encoding' }, NOW)).rejects.toMatchObject({ code: 'not-found' })
  await expect(withdrawEdit(stranger, editId, NOW)).rejects.toMatchObject({ code: 'not-found' })
  await prisma.course.update({ where: { id: courseId }, data: { kind: 'CLASS' } })
  await expect(withdrawEdit(viewer, editId, NOW)).rejects.toMatchObject({ code: 'not-found' })
})
