import { normaliseText } from '#lib/language/normalise.ts'
import { WITHOUT_STEMMER } from '#lib/retrieval/configurations.ts'

/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]+/gu

/** What Postgres' parser shall see of a word: it reads paths, addresses and markup as words of their own. */
const SIGNS = /[^\p{L}\p{M}\p{N}'.-]+/gu

/** A full stop without its space would make one address of two words. */
const JOINED = /(?<=\p{L}{2})\.(?=\p{L}{2})/gu

/** Letters kept of each word where no stemmer joins its forms (measured: 6 is as good as any). */
const STEM_LETTERS = 6
const LONG_WORD = new RegExp(`([\\p{L}\\p{M}]{${STEM_LETTERS}})[\\p{L}\\p{M}]+`, 'gu')

let segmenter: Intl.Segmenter | undefined

function spaced(run: string): string {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  return ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `
}

/**
 * A text as it is given to `to_tsvector`, passages and questions alike: one way of writing, small letters, no signs,
 * spaces between words in scripts that have none. So the same words are found whatever the database's locale.
 */
export function searchText(text: string, configuration: string): string {
  const plain = normaliseText(text).toLowerCase().replace(UNSPACED, spaced).replace(SIGNS, ' ').replace(JOINED, ' ').trim()
  return configuration === WITHOUT_STEMMER ? plain.replace(LONG_WORD, '$1') : plain
}
