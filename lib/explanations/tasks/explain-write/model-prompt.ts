import { untrusted } from '#lib/ai/fence.ts'
import { promptPart } from '#lib/ai/prompt-file.ts'
import type { Slots } from '#lib/ai/prompt-file.ts'
import { isModelStyle } from '#lib/explanations/schema.ts'
import { languageName } from '#lib/language/language-name.ts'
import type { ExplainInput, ModelInput } from './schema.ts'

export const EXPLAIN_PROMPT = 'lib/explanations/tasks/explain-write/prompt.md'

/** How many sentences an explanation has. */
export function countOf({ style, model }: ExplainInput): { min: number; max: number } {
  if (model?.followUp?.kind === 'shorter') return { min: 1, max: 4 }
  if (model?.followUp || style === 'gist') return { min: 2, max: 5 }
  return style === 'step-by-step' || style === 'analogy' || style === 'compare' ? { min: 3, max: 9 } : { min: 3, max: 7 }
}

/** The part of the input only a model gets. @throws when it is missing: a fault of ours */
export function requireModelInput(input: ExplainInput): ModelInput {
  if (!input.model) throw new Error('The input was not made for a model.')
  return input.model
}

export const passageLines = (passages: readonly { n: number; page: number; text: string }[]): string =>
  passages.map(({ n, page, text }) => `P${n} (page ${page}): ${text}`).join('\n\n')

/** What the prompt's slots hold. The lecture's and the student's words stand behind the fence. */
export function slotsOf(input: ExplainInput): Slots {
  const model = requireModelInput(input)
  const { target } = input
  const style = isModelStyle(input.style) ? input.style : 'simpler'
  const { min, max } = countOf(input)
  const named = target.kind === 'page' ? '' : `To explain: ${model.targetName}\n\n`
  return {
    fewest: min, most: max,
    illustrations: promptPart(EXPLAIN_PROMPT, `Illustrations ${style === 'analogy' ? 'many' : 'few'}`),
    language: languageName(model.replyLanguage || input.language),
    style: promptPart(EXPLAIN_PROMPT, `Style ${style}`),
    personal: model.personal?.ours ?? '',
    follow: model.followUp ? promptPart(EXPLAIN_PROMPT, `Follow ${model.followUp.kind}`) : '',
    material: untrusted(`Lecture: ${model.title}\n${named}${passageLines(model.passages)}`),
    student: model.personal?.theirs ? untrusted(model.personal.theirs) : '',
    earlier: model.followUp ? untrusted(`Already explained:\n${model.followUp.earlier.join('\n')}`) : '',
    what: target.kind === 'page' ? `page ${target.page}` : 'what stands under "To explain"',
  }
}

/** With the first half of the passages in reading order, the one the target stands in kept. */
export function shrinkInput(input: ExplainInput): ExplainInput | null {
  const model = requireModelInput(input)
  if (model.passages.length < 2) return null
  return { ...input, model: { ...model, passages: model.passages.slice(0, Math.ceil(model.passages.length / 2)) } }
}
