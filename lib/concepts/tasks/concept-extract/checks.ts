import type { Reading } from '#lib/ai/define-task.ts'
import { findQuote } from '#lib/language/find-quote.ts'
import { termKey } from '#lib/language/terms.ts'
import type { ExtractInput, ExtractReply, FoundConcept } from './schema.ts'

const LONGEST_NAME = 6
const QUOTE_WORDS = { least: 3, most: 40 }

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter((word) => word !== '')
const namesIn = (text: string, name: string): boolean => ` ${termKey(text)} `.includes(` ${termKey(name)} `)

/** A concept is taken only with its proof: the quote stands in a given passage and holds the name. */
export function readConcept(reply: ExtractReply, { passages }: ExtractInput): Reading<FoundConcept> {
  const name = reply.name.trim().replace(/[.:;,]+$/, '')
  const key = termKey(name)
  if (key === '' || wordsOf(name).length > LONGEST_NAME || /[<>{}[\]]|https?:/.test(name)) return { ok: false, reason: 'name' }
  const words = wordsOf(reply.quote).length
  if (words < QUOTE_WORDS.least || words > QUOTE_WORDS.most) return { ok: false, reason: 'quote' }
  const cited = passages.filter(({ n }) => n === reply.passage)
  for (const { n, text } of [...cited, ...passages]) {
    const found = findQuote(text, reply.quote)
    if (!found) continue
    const spellings = [name, ...reply.aliases]
    if (!spellings.some((spelling) => termKey(spelling) !== '' && namesIn(text.slice(found.start, found.end), spelling))) {
      return { ok: false, reason: 'name not in the quote' }
    }
    const stands = (other: string) => termKey(other) !== '' && termKey(other) !== key && passages.some((passage) => namesIn(passage.text, other))
    if (!passages.some((passage) => namesIn(passage.text, name))) return { ok: false, reason: 'name' }
    return { ok: true, value: { name, passage: n, ...found, aliases: reply.aliases.filter(stands), buildsOn: reply.buildsOn.filter(stands) } }
  }
  return { ok: false, reason: 'quote' }
}
