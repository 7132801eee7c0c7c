import type { Viewer } from '#lib/auth/viewer.ts'
import { SCORED_TYPES } from '#lib/questions/schema.ts'
import { loadOwnCandidates } from './load-candidates.ts'
import { assemble } from './model/assemble.ts'
import type { Candidate } from './model/assemble.ts'
import { isWaiting, previewMessage } from './model/preview-message.ts'
import { requireTopics } from './require-topics.ts'
import type { KnownTopics } from './require-topics.ts'
import type { BlueprintInput } from './schema.ts'
import type { Preview } from './view.ts'

/** Any seed gives the same count; a fixed one says so. */
const SEED = 1

type Wanted = Pick<BlueprintInput, 'types' | 'number'>

export function previewOf(known: KnownTopics, candidates: readonly Candidate[], { types, number }: Wanted): Preview {
  const count = (kinds: readonly string[]) =>
    assemble(
      candidates.filter((candidate) => kinds.includes(candidate.type)),
      known.topics,
      number,
      SEED,
    ).length
  const standing = count(types)
  const anyType = standing < number && types.length < SCORED_TYPES.length ? count(SCORED_TYPES) : standing
  const names = known.topics.map((topic) => topic.name)
  const message = previewMessage({ asked: number, standing, anyType, materials: known.materials, names })
  return { asked: number, standing, message, waiting: isWaiting(known.materials) }
}

/**
 * How many reliable questions stand for a blueprint, and what to say where they are fewer than asked for.
 * @throws AppError not-found for foreign topics, invalid for topics of two courses
 */
export async function previewBlueprint(
  viewer: Viewer,
  input: Pick<BlueprintInput, 'topics' | 'types' | 'number'>,
  now = new Date(),
): Promise<Preview> {
  const known = await requireTopics(viewer, input.topics)
  return previewOf(known, await loadOwnCandidates(viewer, input.topics, now), input)
}
