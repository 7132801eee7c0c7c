import { prisma } from '#lib/db/client.ts'

/** An invented lecture on stones: every sentence says where one was found, so that a test can play a model that reads it. */
const FIRST = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo']
const LAST = ['lan', 'mor', 'nes', 'pit', 'rud', 'ton']
export const STONES = FIRST.flatMap((first) => LAST.map((last) => `${first}${last}`))
const LAKES = STONES.toReversed().map((word) => `${word}u`)

const SENTENCES_A_PASSAGE = 6
const WORDS_A_SENTENCE = 14

export const stoneSentence = (at: number): string =>
  `A ${STONES[at]}ite is a stone that early miners found in the ${STONES[at]} valley near lake ${LAKES[at]}.`

/**
 * A lecture that has been read, with so many sections of 252 words.
 * @param injected a sentence of the lecture that speaks to the model
 */
export async function createStoneLecture(courseId: string, uploadedById: string, sections: number, injected?: string) {
  const named = { title: 'Stones', fileName: 'stones.txt' }
  const material = await prisma.material.create({ data: { courseId, uploadedById, ...named, publishedAt: new Date() } })
  const { id: versionId } = await prisma.materialVersion.create({
    data: {
      materialId: material.id, kind: 'TEXT', blobKey: '0'.repeat(64), byteSize: 1, reader: 'text-1', state: 'READY', pagesRead: 3,
      pageCount: 3,
    },
  })
  const each = Math.ceil(252 / WORDS_A_SENTENCE)
  let ordinal = 0
  for (let section = 0; section < sections; section += 1) {
    const sectionId = `${versionId}-section${section}`
    const page = section + 1
    await prisma.section.create({ data: { id: sectionId, versionId, ordinal: section, path: [`Valley ${page}`], firstPage: page } })
    for (let first = 0; first < each; first += SENTENCES_A_PASSAGE) {
      const passageId = `${sectionId}-p${first}`
      const own = Array.from({ length: SENTENCES_A_PASSAGE }, (_, at) => section * each + first + at)
      const texts = [...own.map(stoneSentence), ...(injected && first === 0 ? [injected] : [])]
      const text = texts.join(' ')
      await prisma.passage.create({
        data: { id: passageId, versionId, sectionId, ordinal: ordinal++, text, boxes: [], firstPage: page, lastPage: page },
      })
      for (const [at, sentence] of texts.entries()) {
        const start = text.indexOf(sentence)
        const id = `${passageId}-s${at}`
        await prisma.sentence.create({
          data: {
            id, versionId, passageId, ordinal: section * 100 + first * 2 + at, paragraph: first, page, block: 'prose', startOffset: start,
            endOffset: start + sentence.length, traits: [],
          },
        })
        const stone = STONES[own[at] ?? -1]
        if (!stone) continue
        // The last section is the most important one.
        const source = { versionId, name: `${stone}ite`, aliases: [], probability: 1, importance: 2 + section, definitionSentenceId: id }
        await prisma.concept.create({
          data: {
            courseId, key: `${stone}ite`, name: `${stone}ite`, sources: { create: source }, mentions: { create: { sentenceId: id } },
          },
        })
      }
    }
  }
  return { materialId: material.id, versionId }
}
