import { francAll } from 'franc-min'

/** ISO 639-3 names, as the detector gives them, by the tags used here. */
export const CODES: Record<string, string> = {
  en: 'eng', de: 'deu', fr: 'fra', es: 'spa', it: 'ita', pt: 'por', nl: 'nld', pl: 'pol', cs: 'ces', hu: 'hun', ro: 'ron', sv: 'swe',
  tr: 'tur', uk: 'ukr', ru: 'rus', ar: 'arb', hi: 'hin', zh: 'cmn', ja: 'jpn', ko: 'kor',
}

/** Shorter texts say too little; terms and names of another language weigh too much in them. */
export const LEAST_LETTERS = 45

/**
 * The detector gives the likeliest language 1 and others their share of it. English sentences of lectures that it takes for
 * something else keep .86 and more (558 sentences); German and French ones of this length reach .84 as English in 1 of 20.
 */
const UNLIKELY = 0.84

/** Longer texts are judged in pieces: over many letters all languages of one script come near each other. */
const PIECE_LETTERS = 110

/** Is a text surely not in this language? Formulas and code are left out. Short texts, and languages not in the table, are never. */
export function isOtherLanguage(text: string, tag: string): boolean {
  const code = CODES[tag.slice(0, 2).toLowerCase()]
  if (!code) return false
  const judged = piecesOf(text.replace(/\$[^$]*\$|`[^`]*`/g, ' ')).map((piece) => isUnlikely(piece, code))
  return judged.filter(Boolean).length * 2 > judged.length
}

function isUnlikely(piece: string, code: string): boolean {
  const guesses = francAll(piece)
  if (guesses[0]?.[0] === code || guesses[0]?.[0] === 'und') return false
  return (guesses.find(([guess]) => guess === code)?.[1] ?? 0) < UNLIKELY
}

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** Runs of words long enough to be judged; what is left at the end goes with the last. None: too short. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  // Scripts without spaces have no words to run over.
  for (const word of text.split(/\s+/)) {
    piece = piece === '' ? word : `${piece} ${word}`
    if (lettersOf(piece) < PIECE_LETTERS) continue
    pieces.push(piece)
    piece = ''
  }
  if (lettersOf(piece) >= LEAST_LETTERS || pieces.length === 0) pieces.push(piece)
  return pieces.filter((each) => lettersOf(each) >= LEAST_LETTERS)
}
