import { isOtherLanguage } from '#lib/language/guess-language.ts'
import { allOf, attribute, childOf } from './nodes.ts'
import type { Part } from './parts.ts'

/** Letters that are enough to ask whether the file is right about its language. */
const SAMPLE = 3000
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i

/** Finds the language of slides by what their letters are marked with. */
export class LanguageCount {
  readonly #letters = new Map<string, number>()
  #sample = ''

  add({ root }: Part): void {
    for (const run of allOf(root, 'r')) {
      const text = childOf(run, 't')?.textContent ?? ''
      if (this.#sample.length < SAMPLE) this.#sample += ` ${text}`
      const tag = attribute(childOf(run, 'rPr'), 'lang')
      if (tag === null || !TAG.test(tag)) continue
      const language = tag.split('-')[0]?.toLowerCase() ?? ''
      this.#letters.set(language, (this.#letters.get(language) ?? 0) + text.length)
    }
  }

  /** That of most letters, in lower case without its country; null where none is marked, or the text is surely in another. */
  get language(): string | null {
    const [most] = [...this.#letters].toSorted((a, b) => b[1] - a[1])[0] ?? []
    return most === undefined || isOtherLanguage(this.#sample, most) ? null : most
  }
}
