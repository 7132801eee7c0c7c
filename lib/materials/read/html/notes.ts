const IN_PAGE = /^#(.+)$/
/** What a call of a note looks like: "1", "[1]", "a", "*". */
const CALL = /^\[?(?:\d{1,3}|[a-z]|[*†‡§]+|note \d+)\]?$/i

/** Notes of a page by the link that calls them: each stands once, behind the block that calls it first. */
export class Notes {
  readonly #root: ParentNode
  readonly #taken = new Set<Element>()

  constructor(root: ParentNode) {
    this.#root = root
  }

  /** The note that a link calls; null where it is a link like any other. */
  calledBy(link: Element): Element | null {
    const id = IN_PAGE.exec(link.getAttribute('href') ?? '')?.[1]
    if (!id || !CALL.test((link.textContent ?? '').trim())) return null
    const target = this.#root.querySelector(`[id="${id.replace(/["\\]/g, '\\$&')}"]`)
    return target?.closest('li, aside, [role=doc-footnote], .footnote') ?? null
  }

  /** False when it was taken before. */
  take(note: Element): boolean {
    if (this.#taken.has(note)) return false
    this.#taken.add(note)
    return true
  }

  isTaken(element: Element): boolean {
    return this.#taken.has(element)
  }
}
