import { itemOf } from './items.ts'
import type { Written } from './write-lecture.ts'

/** Questions of one tier as text, for reading against their sentences. */
export function shown(written: Written, tier: string): string[] {
  return written.drafts.questions.filter((question) => question.tier === tier).map((question) => {
    const item = itemOf(question, written) as { options: string[]; key: unknown; quote: string }
    return [
      `[${written.name} ${question.type} ${question.rule}]`, question.stem, ...(item.options.length > 0 ? [item.options.join(' / ')] : []),
      `-> ${typeof item.key === 'number' ? item.options[item.key] : JSON.stringify(item.key)}`, `“${item.quote}”`,
    ].join('\n  ')
  })
}
