import type { Caller } from '#lib/ai/budget.ts'
import type { ModelEngine } from '#lib/ai/model-engine.ts'
import type { CallReport } from '#lib/ai/run-on-model.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { gradeWritten, type FacetsKey, type WrittenContext } from '#lib/questions/grade/written/grade-written.ts'
import type { FacetVerdict, GradeRecord } from '#lib/questions/schema.ts'
import { answerGrade } from '#lib/questions/tasks/answer-grade/task.ts'
import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { mergeVotes, verdictOn, VOTES, type Ballot } from './merge-votes.ts'
import { withoutDoubtful } from './without-doubtful.ts'

export type ModelContext = WrittenContext & {
  engine: ModelEngine; caller: Caller; signal: AbortSignal; onCall?: (report: CallReport) => void
}

/** One call: the points in an order of its own. @throws ModelFailure */
async function vote(key: FacetsKey, text: string, round: number, { stem, language, ...run }: ModelContext): Promise<Ballot> {
  const order = shuffle(key.facets, seededRandom(seedFrom(`${key.reference} vote ${round}`)))
  const input = {
    language, question: stem, answer: text,
    points: order.map(({ text: point, citation }, at) => ({ n: at + 1, text: point, quote: citation?.quote ?? null })),
  }
  const ballot = new Map<string, { verdict: 'found' | 'missing' | 'contradicted' | 'unclear'; words: string | null }>()
  for await (const { point, verdict, words } of runTask(answerGrade, input, run)) {
    const id = order[point - 1]?.id ?? ''
    // Two verdicts on one point are none.
    ballot.set(id, ballot.has(id) ? { verdict: 'unclear', words: null } : { verdict, words })
  }
  run.signal.throwIfAborted()
  return ballot
}

/** Three votes, unchecked: what all agree on, point by point. @throws ModelFailure; the signal's reason when aborted */
export async function castVotes(key: FacetsKey, text: string, context: ModelContext): Promise<FacetVerdict[]> {
  const ballots = await Promise.all(Array.from({ length: VOTES }, (_, round) => vote(key, text, round, context)))
  return mergeVotes(key.facets.map(({ id }) => id), ballots)
}

/**
 * A model's three votes on a written answer, each with the points in another order; what they do not agree on, and what does
 * not stand up to the rules of the built-in grader, nobody can tell.
 * @param text of at least one letter, at most MAX_WRITTEN characters
 * @throws ModelFailure: not graded; the signal's reason when aborted
 */
export async function gradeWithModel(key: FacetsKey, text: string, context: ModelContext): Promise<GradeRecord> {
  const own = gradeWritten(key, text, context).record
  const facets = withoutDoubtful(await castVotes(key, text, context), own, key)
  return { verdict: verdictOn(facets), facets, engine: context.engine.name, votes: VOTES }
}
