import { isModelFailure, type ModelFailure } from '#lib/ai/failures.ts'
import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'
import { askModel, type AskContext } from './ask-model.ts'
import { bankItems, standing, type BankItem, type SectionContext } from './bank-item.ts'
import { checkAnswers } from './check-answers.ts'
import { checkWording } from './check-wording.ts'

/**
 * Every gate that a model's drafts go through, in order of cost: quote, wording, numbers and names, duplicates; then with the
 * model solving, options alone, judging, proof and reasons. Each item tells by which gate it left (`rejectedFor`), with all
 * verdicts. Drafts whose rationales are empty (written by people) have no reasons to check.
 * @returns `failure`: the model gave out before the end; what it left unchecked is refused as "not checked"
 * @throws the signal's reason when stopped
 */
export async function runModelGates(
  drafts: readonly ModelDraft[],
  context: SectionContext,
  by: AskContext,
): Promise<{ items: BankItem[]; failure: ModelFailure | null }> {
  const items = bankItems(drafts, context.seed)
  checkWording(items, context)
  try {
    await checkAnswers(items, context, askModel(by))
    return { items, failure: null }
  } catch (error) {
    by.signal.throwIfAborted()
    if (!isModelFailure(error)) throw error
    for (const item of standing(items)) item.rejectedFor = 'not checked'
    return { items, failure: error }
  }
}
