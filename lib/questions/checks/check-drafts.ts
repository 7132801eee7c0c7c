import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import type { DraftQuestion, DraftVerdict } from '#lib/questions/write/draft.ts'
import { findEnemies, type PlacedItem } from './find-enemies.ts'
import { judgeWording } from './item-rules.ts'
import { hasSoundShape, textOf } from './item-text.ts'
import { findSecondRight, readMeanings } from './second-right.ts'
import { readEvidence } from './solve/evidence.ts'
import { solveItem } from './solve/solve-item.ts'

/** A check that keeps an item waiting for an instructor instead of dropping it. */
export const SOLVED = 'solved independently'

export type CheckContext = {
  sentences: readonly AnalysedSentence[]
  concepts: readonly { name: string; aliases: readonly string[] }[]
  /** Items of other lectures of the course. */
  stored?: readonly PlacedItem[]
}

/** Checks ask for an item and give what they say of it; `fault` drops it. */
type Judged = { verdicts: DraftVerdict[]; fault: string | null; isSolved: boolean }

/**
 * Checks of items by whoever did not write them, cheapest first: shape, wording, a second right option, and an independent
 * solve by a second method of this engine.
 */
export function itemChecker({ sentences, concepts }: CheckContext): (item: PlacedItem) => Judged {
  const names = concepts.map(({ name, aliases }) => [name, ...aliases])
  const evidence = readEvidence(sentences)
  const meanings = readMeanings(sentences, names)
  return (item) => {
    const verdicts: DraftVerdict[] = []
    const say = (check: string, fault: string | null, detail: string | null): boolean => {
      verdicts.push({ check, passed: fault === null, detail })
      return fault === null
    }
    const leave = (fault: string): Judged => ({ verdicts, fault, isSolved: false })
    if (!say('shape', hasSoundShape(item) ? null : 'shape', null)) return leave('key without its option')
    const text = textOf(item)
    const { fault, flaws } = judgeWording(text)
    say('item rules', fault ?? flaws[0] ?? null, fault ?? flaws[0] ?? null)
    if (fault) return leave(fault)
    if (item.key.kind === 'choice') {
      const others = text.options.flatMap((option, at) => (at === text.key ? [] : [option.text]))
      const second = findSecondRight(text.options[text.key]?.text ?? '', others, meanings, evidence.idf)
      if (!say('no second name of the key', second, second)) return leave('another option says the same')
    }
    const solution = solveItem(item, evidence, names)
    if (solution) say(SOLVED, solution.solved ? null : 'not solved', solution.detail)
    return { verdicts, fault: null, isSolved: solution?.solved ?? true }
  }
}

/**
 * What of a lecture's drafts stands the checks, with their verdicts and enemy groups: what fails is dropped and counted by
 * reason; what the second method does not solve waits in the lower tier.
 */
export function checkDrafts(
  drafts: readonly DraftQuestion[], context: CheckContext,
): { kept: DraftQuestion[]; dropped: Record<string, number> } {
  const dropped: Record<string, number> = {}
  const drop = (reason: string) => { dropped[reason] = (dropped[reason] ?? 0) + 1 }
  const check = itemChecker(context)
  const standing = drafts.flatMap((draft): DraftQuestion[] => {
    const { verdicts, fault, isSolved } = check(draft)
    if (fault) drop(fault)
    return fault ? [] : [{ ...draft, verdicts: [...draft.verdicts, ...verdicts], tier: isSolved ? draft.tier : 'LOWER' }]
  })
  // Of two that ask the same, the one that publishes itself stays.
  const ordered = [...standing.filter(({ tier }) => tier === 'UPPER'), ...standing.filter(({ tier }) => tier === 'LOWER')]
  const { twins, groups } = findEnemies(ordered, context.stored)
  const kept = new Map<DraftQuestion, DraftQuestion>()
  for (const [at, draft] of ordered.entries()) {
    if (twins.has(at)) drop('stem like another')
    else kept.set(draft, { ...draft, enemyGroup: groups[at] ?? draft.enemyGroup })
  }
  return { kept: standing.flatMap((draft) => kept.get(draft) ?? []), dropped }
}
