import { seedFrom } from '#lib/utils/random.ts'
import type { PlacedItem } from '#lib/questions/checks/find-enemies.ts'
import type { Citation } from '#lib/questions/schema.ts'
import type { Choice, SolveInput } from '#lib/questions/tasks/question-solve/schema.ts'
import type { Judgement, JudgeInput } from '#lib/questions/tasks/question-judge/schema.ts'
import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'
import type { RationaleInput, RationaleMarks } from '#lib/questions/tasks/rationale-judge/schema.ts'
import type { DraftVerdict } from '#lib/questions/write/draft.ts'
import type { BankConcept } from './link-concepts.ts'
import type { BankPassage } from './place-quote.ts'

/** A draft on its way through the checks. `rejectedFor` is set once, by the first check it fails. */
export type BankItem = {
  n: number
  seed: number
  draft: ModelDraft
  citation: Citation | null
  concept: BankConcept | null
  verdicts: DraftVerdict[]
  rejectedFor: string | null
  tags: string[]
  /** Items it must not stand in one paper with; null until it was compared. */
  enemyGroup: string | null
}

/** What a section's drafts are checked against. */
export type SectionContext = {
  title: string
  /** Tag of the lecture's language. */
  language: string
  passages: BankPassage[]
  concepts: BankConcept[]
  /** Items that the material has already, of any engine. */
  existing: PlacedItem[]
  seed: number
}

/** The model as the checks ask it: what it leaves out is missing from the map. */
export type Ask = {
  solve: (input: SolveInput) => Promise<ReadonlyMap<number, Choice | undefined>>
  judge: (input: JudgeInput) => Promise<ReadonlyMap<number, Judgement>>
  reasons: (input: RationaleInput) => Promise<ReadonlyMap<number, RationaleMarks>>
}

export const GENERAL_KNOWLEDGE = 'general knowledge'

export const bankItems = (drafts: readonly ModelDraft[], seed: number): BankItem[] =>
  drafts.map((draft, at) => ({
    n: at + 1, seed: seedFrom(`${seed} ${at} ${draft.stem}`), draft, citation: null, concept: null, verdicts: [], rejectedFor: null,
    tags: [], enemyGroup: null,
  }))

/** Ids of a draft's options, in its own order. */
export const optionId = (at: number): string => String.fromCharCode(97 + at)

/** A draft as it is compared with others. Its quote was found. */
export const placedItem = ({ draft, citation }: BankItem): PlacedItem => ({
  type: 'MULTIPLE_CHOICE', stem: draft.stem, options: draft.options.map(({ text }, at) => ({ id: optionId(at), text })),
  key: { kind: 'choice', optionId: optionId(draft.key) },
  sentenceId: citation?.sentenceId ?? '', enemyGroup: citation?.sentenceId ?? '',
})

export const standing = (items: readonly BankItem[]): BankItem[] => items.filter((item) => item.rejectedFor === null)

/** Writes down what a check said; a draft leaves at the first that it fails. */
export function decide(item: BankItem, check: string, fault: string | null, detail: string | null = null): void {
  item.verdicts.push({ check, passed: fault === null, detail })
  item.rejectedFor ??= fault
}
