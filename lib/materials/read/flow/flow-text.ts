/** A block of a document that flows: what readers of text, Markdown, web pages, notebooks and documents make of it. */
export type FlowText =
  /** Level 0 is the outermost. */
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'prose'; text: string; isQuote?: boolean }
  | { kind: 'caption'; text: string }
  /** Level: depth of the list, from 0. `label` as it is read before the text ("2."); null for a plain sign. */
  | { kind: 'bullet'; level: number; label: string | null; text: string }
  | { kind: 'code'; text: string; language: string | null; isOutput: boolean }
  /** TeX without its signs. */
  | { kind: 'maths'; text: string }
  | { kind: 'row'; cells: string[]; isHeader: boolean }
  /** `source`: a name inside the file or a small data URL. */
  | { kind: 'picture'; source: string; alt: string | null }

/** What is told of a picture that is not shown: a single word ("image", a file's name) tells nothing. */
export const tellingAlt = (alt: string | null | undefined): string | null =>
  (alt && /\S\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(alt) ? alt : null)

/** Bytes a picture may have to be kept in the page as a data URL. */
export const MAX_DATA_URL = 200_000

const DATA_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z\d+/=\s]+$/i

/** A picture written into the document, where it is one a browser shows and small enough. */
export function dataPicture(url: string): string | null {
  return url.length <= MAX_DATA_URL && DATA_PICTURE.test(url) ? url.replace(/\s+/g, '') : null
}
