import { withoutCycles } from '#lib/concepts/edges/acyclic.ts'
import type { EditConcept, EditContext } from './operation.ts'
import { requireConcept, Unmet } from './operation.ts'

type Ends = { from: string; to: string }

/** `from` builds on `to`, on a person's word; it stands where `from` is defined, or else first named. @throws Unmet */
export async function applyDrawEdge(context: EditContext, { from, to }: Ends): Promise<void> {
  const { tx, courseId, journal } = context
  const [one, other] = [await requireConcept(context, from), await requireConcept(context, to)]
  const standing = await tx.conceptEdge.findMany({
    where: { courseId, from: { key: { notIn: [...context.hidden] } }, to: { key: { notIn: [...context.hidden] } } },
    select: { fromId: true, toId: true },
  })
  if (standing.some(({ fromId, toId }) => fromId === one.id && toId === other.id)) return
  const pairs = standing.map(({ fromId, toId }) => ({ from: fromId, to: toId }))
  if (withoutCycles([{ from: one.id, to: other.id }], pairs).length === 0) {
    throw new Unmet(`It would close a circle: “${other.name}” builds on “${one.name}” already.`)
  }
  const place = await findPlace(context, one)
  const edge = { courseId, fromId: one.id, toId: other.id, ...place, engine: 'person' }
  await tx.conceptEdge.create({ data: edge })
  journal.edgesAdded.push(edge)
}

/** No engine's word counts any more: the edge goes from every version. @throws Unmet */
export async function applyRemoveEdge(context: EditContext, { from, to }: Ends): Promise<void> {
  const { tx, courseId, journal } = context
  const [one, other] = [await requireConcept(context, from), await requireConcept(context, to)]
  const where = { courseId, fromId: one.id, toId: other.id }
  const edges = await tx.conceptEdge.findMany({ where })
  await tx.conceptEdge.deleteMany({ where })
  const isKnown = (versionId: string) => journal.edgesGone.some((edge) => edge.versionId === versionId && edge.fromId === one.id)
  journal.edgesGone.push(...edges.filter(({ versionId }) => !isKnown(versionId)))
}

async function findPlace({ tx }: EditContext, { id, name }: EditConcept): Promise<{ versionId: string; sentenceId: string }> {
  const defined = await tx.conceptSource.findFirst({
    where: { conceptId: id, definitionSentenceId: { not: null } }, orderBy: { versionId: 'desc' },
    select: { versionId: true, definitionSentenceId: true },
  })
  if (defined?.definitionSentenceId) return { versionId: defined.versionId, sentenceId: defined.definitionSentenceId }
  const mention = await tx.conceptMention.findFirst({
    where: { conceptId: id }, orderBy: [{ sentence: { versionId: 'desc' } }, { sentence: { ordinal: 'asc' } }],
    select: { sentenceId: true, sentence: { select: { versionId: true } } },
  })
  if (!mention) throw new Unmet(`No sentence of the course names “${name}” now.`)
  return { versionId: mention.sentence.versionId, sentenceId: mention.sentenceId }
}
