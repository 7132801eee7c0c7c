import { detectLanguage } from '#lib/language/detect-language.ts'
import { prisma } from '#lib/db/client.ts'
import type { ReadPassage } from './document.ts'

/** Letters after which the language is settled: a title page may be in another one. */
const ENOUGH_LETTERS = 3000

/**
 * Settles in which language a version is written while it is read: by its text, which tells it more surely than what the
 * file says of itself. It is written to the row before the text that settles it is stored.
 */
export class VersionLanguage {
  readonly #versionId: string
  #text = ''
  #isSettled = false
  #written: string | null = null

  constructor(versionId: string) {
    this.#versionId = versionId
  }

  /** What the file says; stands until the text says another. */
  async told(language: string | undefined): Promise<void> {
    const tag = language?.toLowerCase().split(/[-_]/)[0]
    if (tag && /^[a-z]{2,3}$/.test(tag)) await this.#write(tag)
  }

  async heard(passages: readonly ReadPassage[]): Promise<void> {
    if (this.#isSettled) return
    this.#text += `\n${passages.map(({ text }) => text).join('\n')}`
    const language = detectLanguage(this.#text)
    if (language) await this.#write(language)
    this.#isSettled = this.#text.length >= ENOUGH_LETTERS
  }

  async #write(language: string): Promise<void> {
    if (this.#written === language) return
    await prisma.materialVersion.update({ where: { id: this.#versionId }, data: { language } })
    this.#written = language
  }
}
