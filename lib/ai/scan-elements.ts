/**
 * Finds the complete objects of `{"elements": [{...}, {...}]}` as the text arrives. The SDK gives an element only when the
 * next one begins; a reader should not wait for that. Text around the list (a code fence, words before it) is passed over.
 */
export class ElementScanner {
  private depth = 0
  private inString = false
  private isEscaped = false
  private start = -1
  private isInside = false
  private text = ''

  /** @returns the raw JSON of each object that this piece completes */
  push(piece: string): string[] {
    const complete: string[] = []
    const from = this.text.length
    this.text += piece
    for (let at = from; at < this.text.length; at++) {
      const found = this.step(this.text[at]!, at)
      if (found !== null) complete.push(found)
    }
    return complete
  }

  private step(char: string, at: number): string | null {
    if (!this.isInside) {
      // A bare list, as models without a schema often write, counts as well as the envelope.
      if (char === '[') this.isInside = true
      return null
    }
    if (this.inString) {
      if (this.isEscaped) this.isEscaped = false
      else if (char === '\\') this.isEscaped = true
      else if (char === '"') this.inString = false
      return null
    }
    if (char === '"') this.inString = true
    else if (char === '{' || char === '[') {
      if (this.depth === 0 && char === '{') this.start = at
      this.depth++
    } else if (char === '}' || char === ']') {
      if (this.depth === 0) {
        this.isInside = false
        return null
      }
      this.depth--
      if (this.depth === 0 && char === '}' && this.start >= 0) {
        const raw = this.text.slice(this.start, at + 1)
        this.start = -1
        return raw
      }
    }
    return null
  }
}
