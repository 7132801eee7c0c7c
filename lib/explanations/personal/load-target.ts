import { chooseConcepts } from '#lib/concepts/page-concepts.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'

/** What is to be explained: concepts of a version, or some of its sentences. */
export type PersonalTarget = { versionId: string } & ({ conceptIds: string[] } | { sentenceIds: string[] })

/** Its concepts, by the names this version gives them, and the place in the document where it begins. */
export type Target = { concepts: { id: string; name: string }[]; start: number }

/** What does not belong to the version is left out. */
export async function loadTarget(target: PersonalTarget): Promise<Target> {
  return 'conceptIds' in target ? ofConcepts(target.versionId, target.conceptIds) : ofSentences(target.versionId, target.sentenceIds)
}

/** A concept begins where it is defined, or else named first. */
async function ofConcepts(versionId: string, conceptIds: string[]): Promise<Target> {
  const sources = await prisma.conceptSource.findMany({
    where: { versionId, conceptId: { in: conceptIds }, ...OF_SHOWN_CONCEPT }, select: { conceptId: true, name: true, definitionSentenceId: true },
  })
  const first = await prisma.sentence.findFirst({
    where: {
      versionId,
      OR: [
        { id: { in: sources.flatMap(({ definitionSentenceId }) => definitionSentenceId ?? []) } },
        { mentions: { some: { conceptId: { in: sources.flatMap((source) => (source.definitionSentenceId ? [] : source.conceptId)) } } } },
      ],
    },
    orderBy: { ordinal: 'asc' },
    select: { ordinal: true },
  })
  return { concepts: sources.map(({ conceptId, name }) => ({ id: conceptId, name })), start: first?.ordinal ?? 0 }
}

/** Of sentences: what they define, then what they name most of. */
async function ofSentences(versionId: string, sentenceIds: string[]): Promise<Target> {
  const sources = { where: { versionId }, select: { name: true, importance: true, definitionSentenceId: true } } as const
  const sentences = await prisma.sentence.findMany({
    where: { versionId, id: { in: sentenceIds } },
    orderBy: { ordinal: 'asc' },
    select: {
      id: true, ordinal: true,
      mentions: { where: OF_SHOWN_CONCEPT, orderBy: { conceptId: 'asc' }, select: { concept: { select: { id: true, sources } } } },
    },
  })
  const candidates = sentences.flatMap(({ mentions }) => mentions.flatMap(({ concept: { id, sources: [source] } }) => {
    if (!source) return []
    const { name, importance, definitionSentenceId } = source
    return [{ id, name, importance, definedHere: sentenceIds.includes(definitionSentenceId ?? '') }]
  }))
  return { concepts: chooseConcepts(candidates), start: sentences[0]?.ordinal ?? 0 }
}
