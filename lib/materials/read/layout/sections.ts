/** Where the text stands among the headings. */
export type Heading = { level: number; title: string }

/** Words after which text without any heading is given a new section. */
export const SECTION_WORDS = 1000
const MAX_TITLE = 200

/** The open headings, outermost first. */
export class HeadingPath {
  #stack: Heading[] = []

  get titles(): string[] {
    return this.#stack.map((heading) => heading.title)
  }

  /**
   * Takes a heading: closes those of its level and below. False when it is the one already open, as on
   * a slide that continues the one before.
   */
  enter(level: number, text: string): boolean {
    const title = text.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE)
    const top = this.#stack.at(-1)
    if (top?.level === level && top.title === title) return false
    this.#stack = [...this.#stack.filter((heading) => heading.level < level), { level, title }]
    return true
  }
}
