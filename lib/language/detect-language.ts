import { francAll } from 'franc-min'
import { CODES, LEAST_LETTERS, piecesOf } from './guess-language.ts'

/** Judged in so many pieces at most, spread over the text: a long one says no more. */
const MOST_PIECES = 40
/** A language named by fewer of the pieces than this is a guess: slides hold names, formulas and code. */
const LEAST_SHARE = 0.5

const TAGS = new Map(Object.entries(CODES).map(([tag, code]) => [code, tag]))

/**
 * The tag of the language a text is written in ("de"), by a vote of its parts; formulas and code are left out.
 * @returns null where the text is too short, or its parts do not agree
 */
export function detectLanguage(text: string): string | null {
  const pieces = piecesOf(text.replace(/\$[^$]*\$|`[^`]*`|https?:\S+/g, ' '))
  const step = Math.max(1, pieces.length / MOST_PIECES)
  const votes = new Map<string, number>()
  let voters = 0
  for (let at = 0; at < pieces.length; at += step) {
    const [best] = francAll(pieces[Math.floor(at)] ?? '', { only: [...TAGS.keys()], minLength: LEAST_LETTERS / 3 })
    const tag = TAGS.get(best?.[0] ?? '')
    voters += 1
    if (tag) votes.set(tag, (votes.get(tag) ?? 0) + 1)
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b - a)
  return winner && winner[1] >= voters * LEAST_SHARE ? winner[0] : null
}
