import { francAll } from 'franc-min'

/** ISO 639-3 names, as the detector gives them, by the tags used here. */
const CODES: Record<string, string> = {
  en: 'eng', de: 'deu', fr: 'fra', es: 'spa', it: 'ita', pt: 'por', nl: 'nld', pl: 'pol', cs: 'ces', hu: 'hun', ro: 'ron', sv: 'swe',
  tr: 'tur', uk: 'ukr', ru: 'rus', ar: 'arb', hi: 'hin', zh: 'cmn', ja: 'jpn', ko: 'kor',
}

/** Shorter texts say too little; terms and names of another language weigh too much in them. */
const LEAST_LETTERS = 45

/** The detector gives the likeliest language 1 and others their share of it; relatives of the true one reach .8. */
const UNLIKELY = 0.7

/** Is a text surely not in this language? Formulas and code are left out. Short texts, and languages not in the table, are never. */
export function isOtherLanguage(text: string, tag: string): boolean {
  const code = CODES[tag.slice(0, 2).toLowerCase()]
  const words = text.replace(/\$[^$]*\$|`[^`]*`/g, ' ')
  if (!code || (words.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return false
  const guesses = francAll(words)
  if (guesses[0]?.[0] === code || guesses[0]?.[0] === 'und') return false
  return (guesses.find(([guess]) => guess === code)?.[1] ?? 0) < UNLIKELY
}
