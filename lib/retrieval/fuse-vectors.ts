import { prisma } from '#lib/db/client.ts'
import type { QuestionVector } from './embeddings/embed-question.ts'
import { loadPassageVectors } from './embeddings/passage-vectors.ts'
import { cosine, fuse } from './model/fuse.ts'
import { byScore } from './model/rank.ts'
import type { RankedPassage } from './model/rank.ts'

/** Ranks by words and by vectors together; as they were where none of the passages searched has a vector of that model. */
export async function fuseVectors(
  passages: readonly RankedPassage[], versionIds: readonly string[], { model, vector }: QuestionVector,
): Promise<RankedPassage[]> {
  const vectors = await loadPassageVectors(versionIds, model, vector.length)
  if (vectors.length === 0) return [...passages]
  const scores = fuse(
    new Map(passages.map(({ id, score }) => [id, score])),
    new Map(vectors.map((passage) => [passage.id, cosine(passage.vector, vector)])),
  )
  const known = new Map(passages.map((passage) => [passage.id, passage]))
  const rows = await prisma.passage.findMany({
    where: { id: { in: [...scores.keys()].filter((id) => !known.has(id)) } },
    select: { id: true, versionId: true, sectionId: true, ordinal: true, searchLength: true },
  })
  const wordless = rows.map(({ searchLength, ...row }): RankedPassage => ({ ...row, length: searchLength, hits: new Map(), score: 0 }))
  return [...passages, ...wordless].map((passage) => ({ ...passage, score: scores.get(passage.id) ?? 0 })).toSorted(byScore)
}
