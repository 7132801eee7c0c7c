import { seedFrom } from '#lib/utils/random.ts'
import type { Citation } from '#lib/questions/schema.ts'
import type { Choice, SolveInput } from '#lib/questions/tasks/question-solve/schema.ts'
import type { Judgement, JudgeInput } from '#lib/questions/tasks/question-judge/schema.ts'
import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'
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
}

/** What a section's drafts are checked against. */
export type SectionContext = {
  title: string
  passages: BankPassage[]
  concepts: BankConcept[]
  /** Stems that the material has already, of any engine. */
  existing: string[]
  seed: number
}

/** The model as the checks ask it: what it leaves out is missing from the map. */
export type Ask = {
  solve: (input: SolveInput) => Promise<ReadonlyMap<number, Choice | undefined>>
  judge: (input: JudgeInput) => Promise<ReadonlyMap<number, Judgement>>
}

export const GENERAL_KNOWLEDGE = 'general knowledge'

export const bankItems = (drafts: readonly ModelDraft[], seed: number): BankItem[] =>
  drafts.map((draft, at) => ({
    n: at + 1, seed: seedFrom(`${seed} ${at} ${draft.stem}`), draft, citation: null, concept: null, verdicts: [], rejectedFor: null,
    tags: [],
  }))

export const standing = (items: readonly BankItem[]): BankItem[] => items.filter((item) => item.rejectedFor === null)

/** Writes down what a check said; a draft leaves at the first that it fails. */
export function decide(item: BankItem, check: string, fault: string | null, detail: string | null = null): void {
  item.verdicts.push({ check, passed: fault === null, detail })
  item.rejectedFor ??= fault
}
