import type { Viewer } from '#lib/auth/viewer.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { askableQuestion } from '#lib/questions/policy.ts'
import { keySchema, optionsSchema, SELF_MARKED } from '#lib/questions/schema.ts'
import type { Key, QuestionOption } from '#lib/questions/schema.ts'
import { getReservedQuestions } from './held-questions.ts'
import type { Candidate } from './model/assemble.ts'
import type { Topic } from './schema.ts'
import { countSeen } from './seen-questions.ts'

/** What names the answer, for the rule that no stem may tell another's key. True or false tells nothing. */
function keyNames(key: Key, options: readonly QuestionOption[]): string[] {
  if (key.kind === 'typed') return key.accepted
  if (key.kind === 'numeric') return [key.shown]
  return key.kind === 'choice' ? options.filter((option) => option.id === key.optionId).map((option) => option.text) : []
}

type Asked = readonly Pick<Topic, 'kind' | 'id'>[]

/**
 * Questions on the topics that this viewer may be asked, each with the topics it belongs to and how often the viewer has
 * met it. Keys are among it: for the server only.
 * @param among narrows them further
 */
export async function loadCandidates(
  viewer: Viewer,
  topics: Asked,
  now: Date,
  among: Prisma.QuestionWhereInput = {},
): Promise<Candidate[]> {
  const idsOf = (kind: Topic['kind']) => topics.filter((topic) => topic.kind === kind).map((topic) => topic.id)
  const wanted = new Set(topics.map((topic) => topic.id))
  const rows = await prisma.question.findMany({
    where: {
      AND: [
        askableQuestion(viewer, now),
        among,
        { OR: [{ materialId: { in: idsOf('material') } }, { concepts: { some: { conceptId: { in: idsOf('concept') } } } }] },
      ],
    },
    select: {
      id: true,
      type: true,
      stem: true,
      options: true,
      key: true,
      enemyGroup: true,
      materialId: true,
      concepts: { where: OF_SHOWN_CONCEPT, select: { conceptId: true }, orderBy: { conceptId: 'asc' } },
    },
  })
  const seen = await countSeen(
    viewer,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const options = optionsSchema.parse(row.options)
    const key = keySchema.parse(row.key)
    const conceptIds = row.concepts.map(({ conceptId }) => conceptId)
    return {
      questionId: row.id,
      type: row.type,
      stem: row.stem,
      enemyGroup: row.enemyGroup,
      conceptIds,
      topicIds: [row.materialId, ...conceptIds].filter((id) => wanted.has(id)),
      keyNames: keyNames(key, options),
      optionIds: options.map((option) => option.id),
      keyOptionId: key.kind === 'choice' ? key.optionId : null,
      fixedOrder: row.type === 'TRUE_FALSE',
      isTrue: key.kind === 'truth' ? key.value : null,
      seen: seen.get(row.id) ?? 0,
    }
  })
}

/** What a paper with a score may be drawn from: without what students mark themselves. */
export const ofScoredTypes = (candidates: readonly Candidate[]): Candidate[] => candidates.filter(({ type }) => !SELF_MARKED.has(type))

/** Those a paper of the viewer's own may be drawn from: without what an exam set in a class of theirs asks. */
export async function loadOwnCandidates(viewer: Viewer, topics: Asked, now: Date): Promise<Candidate[]> {
  const [all, reserved] = await Promise.all([loadCandidates(viewer, topics, now), getReservedQuestions(viewer, now)])
  return ofScoredTypes(all).filter(({ questionId, enemyGroup }) => !reserved.isHeld({ id: questionId, enemyGroup }))
}
