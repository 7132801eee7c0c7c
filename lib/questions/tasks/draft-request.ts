import { untrusted } from '#lib/ai/fence.ts'
import { languageName } from '#lib/language/language-name.ts'
import { passageLines } from './item-lines.ts'
import type { DraftInput } from './question-draft/schema.ts'

/** What a prompt for drafts of any kind is filled with: the section, and what is asked of it already. */
export const draftSlots = ({ language, title, heading, passages, concepts, existing, count }: DraftInput) => ({
  count, language: languageName(language),
  material: untrusted([
    `Lecture: ${title}${heading === '' ? '' : `\nSection: ${heading}`}`,
    ...(concepts.length > 0 ? [`Concepts, most important first: ${concepts.join('; ')}`] : []),
    passageLines(passages),
  ].join('\n\n')),
  existing: existing.length > 0 ? untrusted(`Asked already:\n${existing.map((stem) => `- ${stem}`).join('\n')}`) : '',
})

/** The same request over half of the passages; null where there is nothing left to halve. */
export const shrinkDraft = (input: DraftInput): DraftInput | null => (input.passages.length < 2 ? null
  : { ...input, passages: input.passages.slice(0, Math.ceil(input.passages.length / 2)), existing: input.existing.slice(0, 4) })
