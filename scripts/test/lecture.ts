import { prisma } from '#lib/db/client.ts'
import { createMaterial } from './factories.ts'

/** A lecture of invented terms, each with one question of every type that share an enemy group, as one fact gives. */
export type TestLecture = {
  materialId: string
  versionId: string
  concepts: { id: string; name: string; choice: string; typed: string; truth: string }[]
  /** Texts that only the key or a rationale holds. */
  secrets: string[]
}

/** Words that share nothing, so that no stem tells another's key. */
const WORDS = [
  'amber',
  'birch',
  'cedar',
  'delta',
  'ember',
  'fjord',
  'grove',
  'haven',
  'inlet',
  'jetty',
  'knoll',
  'lagoon',
  'marsh',
  'notch',
  'oasis',
  'prairie',
]

/**
 * @param count how many concepts, at most 16; concept n stands on page n
 * Key of choice: option "o1"; typed: `secret<word>`; truth: true for even n.
 */
export async function createLecture(courseId: string, userId: string, count: number, title = 'Landforms'): Promise<TestLecture> {
  const words = WORDS.slice(0, count).map((word) => `${word}${title.toLowerCase().replace(/\W/g, '')}`)
  const sentences = words.map((word, index) => ({ text: `The term of ${word} is what the ${word} book says of ${word}.`, page: index + 1 }))
  const { materialId, versionId, sentenceIds } = await createMaterial(courseId, userId, sentences, { title })
  const concepts: TestLecture['concepts'] = []
  for (const [index, word] of words.entries()) {
    const concept = await prisma.concept.create({
      data: {
        courseId,
        key: word,
        name: `concept ${word}`,
        sources: {
          create: { versionId, name: word, aliases: [], probability: 1, importance: 1, definitionSentenceId: sentenceIds[index] ?? null },
        },
      },
    })
    const sentence = await prisma.sentence.findUniqueOrThrow({ where: { id: sentenceIds[index] ?? '' }, include: { passage: true } })
    const { passageId, page, startOffset, endOffset, passage } = sentence
    const quote = passage.text.slice(startOffset, endOffset)
    const cited = { sentenceId: sentence.id, passageId, page, startOffset, endOffset, quote }
    const citation = { sentenceId: sentence.id, passageId, page, quote, start: startOffset, end: endOffset }
    const make = async (
      type: 'DEFINITION_TO_TERM' | 'TYPED_TERM' | 'TRUE_FALSE',
      stem: string,
      options: object[],
      key: object,
      right: string,
      wrong: string,
    ) => {
      const rationales = [
        { optionId: right, text: `whysecret ${word} ${type}`, citation },
        { optionId: wrong, text: `whynotsecret ${word} ${type}`, citation: null },
      ]
      const data = {
        courseId,
        materialId,
        versionId,
        type,
        stem,
        options,
        key,
        rationales,
        tier: 'UPPER' as const,
        state: 'PUBLISHED' as const,
        engine: 'builtin',
        taskVersion: '1',
        rule: 'test',
        seed: 1,
        guess: 0,
        enemyGroup: `${versionId} ${word}`,
        concepts: { create: { conceptId: concept.id } },
        citations: { create: { ordinal: 0, ...cited } },
      }
      return (await prisma.question.create({ data })).id
    }
    const options = ['o1', 'o2', 'o3'].map((id) => ({ id, text: `${id} of ${word}` }))
    const truth = index % 2 === 0
    concepts.push({
      id: concept.id,
      name: concept.name,
      choice: await make('DEFINITION_TO_TERM', `${word}1 ${word}2 ${word}3`, options, { kind: 'choice', optionId: 'o1' }, 'o1', 'o2'),
      typed: await make(
        'TYPED_TERM',
        `${word}4 ${word}5 ${word}6`,
        [],
        { kind: 'typed', accepted: [`secret${word}`], others: [] },
        'key',
        'none',
      ),
      truth: await make(
        'TRUE_FALSE',
        `${word}7 ${word}8 ${word}9`,
        [],
        { kind: 'truth', value: truth, correction: `correctionsecret ${word}` },
        String(truth),
        String(!truth),
      ),
    })
  }
  const secrets = words.flatMap((word) => [
    `secret${word}`,
    `whysecret ${word}`,
    `whynotsecret ${word}`,
    `correctionsecret ${word}`,
    `the ${word} book`,
  ])
  return { materialId, versionId, concepts, secrets }
}
