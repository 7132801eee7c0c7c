import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { francAll } from 'franc-min'

/** Tags of the languages whose data is installed, by the names of the recogniser's data (ISO 639-3). */
export const OCR_LANGUAGES = {
  en: 'eng', de: 'deu', es: 'spa', fr: 'fra', it: 'ita', nl: 'nld', pt: 'por',
} as const

export type OcrLanguage = keyof typeof OCR_LANGUAGES

/** Letters below which a text says too little about its language. */
const LEAST_LETTERS = 120
/** The language a text is in now must be less likely than this share of the best before another is tried. */
const LESS_LIKELY = 0.9

/** @param tag of a language, as "de-AT"; English where there is no data for it */
export function ocrLanguageOf(tag: string | null): OcrLanguage {
  const start = tag?.slice(0, 2).toLowerCase() ?? ''
  return Object.hasOwn(OCR_LANGUAGES, start) ? (start as OcrLanguage) : 'en'
}

/** The language a recognised text is in, as far as there is data for it; `assumed` unless another is clearly likelier. */
export function languageOfText(text: string, assumed: OcrLanguage): OcrLanguage {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return assumed
  const guesses = francAll(text, { only: Object.values(OCR_LANGUAGES) })
  const now = guesses.find(([code]) => code === OCR_LANGUAGES[assumed])?.[1] ?? 0
  const best = Object.entries(OCR_LANGUAGES).find(([, code]) => code === guesses[0]?.[0])?.[0]
  return best && now < LESS_LIKELY ? (best as OcrLanguage) : assumed
}

/** The folder with the data of a language: whole-number models, small and fast. */
export function languageFolder(language: OcrLanguage): string {
  const require = createRequire(import.meta.url)
  return `${dirname(require.resolve(`@tesseract.js-data/${OCR_LANGUAGES[language]}/package.json`))}/4.0.0_best_int`
}
