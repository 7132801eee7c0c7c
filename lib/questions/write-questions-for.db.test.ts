import { beforeAll, describe, expect, it } from 'vitest'
import { analyseBatch } from '#lib/concepts/analyse-batch.ts'
import { settleConcepts } from '#lib/concepts/settle-concepts.ts'
import { prisma } from '#lib/db/client.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import type { BlockKind } from '#lib/materials/document.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { keySchema, optionsSchema, rationalesSchema } from './schema.ts'
import { writeQuestionsFor } from './write-questions-for.ts'

/** Sentences of ours, in the manner of a chapter on memory. */
const TEXT = `Memory is the set of processes used to encode, store, and retrieve information over different periods of time.
Encoding is the input of information into the memory system. Encoding comes first, and encoding shapes what is kept.
Retrieval is the act of getting information out of storage and back into awareness. Retrieval is tested by recall, and retrieval can fail.
Amnesia is the loss of memory that occurs as the result of disease or trauma. Amnesia was studied in many patients with amnesia.
Rehearsal is the conscious repetition of information to be remembered. Rehearsal keeps a number in mind, and rehearsal needs attention.
Transience is the tendency of memories to fade with the passing of time. Transience worries learners, since transience touches everyone.
A flashbulb memory is a detailed recollection of an event that moved people deeply. A flashbulb memory may be wrong.
Priming involves the influence of one stimulus on the response to a later signal. Priming was found early, and priming lasts.`

const signal = new AbortController().signal
let versionId = ''

async function bank() {
  return prisma.question.findMany({
    where: { versionId, type: { not: 'RECALL' } }, orderBy: { id: 'asc' },
    include: { concepts: true, citations: { orderBy: { ordinal: 'asc' } }, verdicts: { orderBy: { id: 'asc' } } },
  })
}

beforeAll(async () => {
  const { viewer, courseId } = await createStudent()
  const sentences = splitSentences(TEXT).map(({ start, end }) => TEXT.slice(start, end).trim())
  versionId = (await createMaterial(courseId, viewer.userId, sentences)).versionId
  const rows = await prisma.sentence.findMany({ where: { versionId }, orderBy: { ordinal: 'asc' }, include: { passage: true } })
  const batch = rows.map(({ id, ordinal, paragraph, page, block, passage, startOffset, endOffset }) => ({
    id, ordinal, paragraph, page, section: 0, block: block as BlockKind, text: passage.text.slice(startOffset, endOffset),
  }))
  await analyseBatch(versionId, batch).save()
  await settleConcepts(versionId)
})

describe('the bank of a version', () => {
  it('holds published questions whose key is proved word for word', async () => {
    const { published } = await writeQuestionsFor(versionId, signal)
    const questions = await bank()
    const isLower = (question: { tier: string }) => question.tier === 'LOWER'
    expect(questions.filter((question) => !isLower(question))).toHaveLength(published)
    expect(questions.filter(isLower).length).toBeGreaterThan(0)
    const types = new Set(questions.map((question) => question.type))
    expect([...types]).toEqual(expect.arrayContaining(['DEFINITION_TO_TERM', 'TERM_TO_DEFINITION', 'TYPED_TERM', 'TRUE_FALSE', 'MATCHING']))
    const passages = new Map((await prisma.passage.findMany({ where: { versionId } })).map((passage) => [passage.id, passage.text]))
    for (const question of questions) {
      expect(question.state).toBe(isLower(question) ? 'VERIFIED' : 'PUBLISHED')
      expect(question.concepts.length).toBeGreaterThan(0)
      expect(question.verdicts.map((verdict) => verdict.check)).toContain('quote found')
      const [proof] = question.citations
      expect(passages.get(proof?.passageId ?? '')?.slice(proof?.startOffset, proof?.endOffset)).toBe(proof?.quote)
      const key = keySchema.parse(question.key)
      const options = optionsSchema.parse(question.options)
      const rationales = rationalesSchema.parse(question.rationales)
      if (key.kind === 'choice') {
        expect(options).toHaveLength(3)
        expect(rationales.map((rationale) => rationale.optionId)).toEqual(options.map((option) => option.id))
        expect(proof?.quote.toLowerCase()).toContain(options.find((option) => option.id === key.optionId)?.text.toLowerCase())
      }
      if (key.kind === 'pairs') expect(question.citations.length).toBeGreaterThanOrEqual(Object.keys(key.pairs).length)
      if (key.kind === 'truth' && !key.value) expect(key.correction).not.toBe(question.stem)
    }
  })

  it('is the same after a second run', async () => {
    const before = await bank()
    await writeQuestionsFor(versionId, signal)
    expect(await bank()).toEqual(before)
  })

  it('does not bring back what was taken out', async () => {
    const [first] = await bank()
    await prisma.question.update({ where: { id: first?.id ?? '' }, data: { state: 'QUARANTINED' } })
    await writeQuestionsFor(versionId, signal)
    expect((await bank())[0]?.state).toBe('QUARANTINED')
  })

  it('publishes again what was published and approved before a new reading, and nothing that waits', async () => {
    const [approved, waiting] = (await bank()).filter(({ tier }) => tier === 'LOWER')
    await prisma.question.updateMany({ where: { id: { in: [approved?.id ?? '', waiting?.id ?? ''] } }, data: { state: 'DRAFT' } })
    await prisma.question.update({ where: { id: approved?.id ?? '' }, data: { approvedAt: new Date() } })
    await writeQuestionsFor(versionId, signal)
    const states = new Map((await bank()).map(({ id, state }) => [id, state]))
    expect([approved, waiting].map((one) => states.get(one?.id ?? ''))).toEqual(['PUBLISHED', 'VERIFIED'])
  })

  it('counts what was dropped', async () => {
    const version = await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })
    expect(version.droppedQuestions).toEqual(expect.any(Object))
  })

  it('writes nothing when stopped', async () => {
    const stopped = AbortSignal.abort()
    expect(await writeQuestionsFor(versionId, stopped)).toEqual({ published: 0 })
  })
})
