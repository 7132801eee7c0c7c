/** A sentence of a plain answer with the number of the passage it names. */
export type PlainSentence = { text: string; passage: number }

const ENDING = /\s*\[P\s?(\d{1,3})\](?:\s*\[P\s?\d{1,3}\])*\s*[.!?]?/

/** Takes the complete sentences off the front of a plain answer: each ends in its passage, "[P3]". What names none is passed over. */
export class PlainSentences {
  private rest = ''

  push(piece: string): PlainSentence[] {
    this.rest += piece
    const found: PlainSentence[] = []
    for (;;) {
      const ending = ENDING.exec(this.rest)
      // A mark at the very end may go on: "[P1][P2]." It waits for what follows.
      if (!ending || ending.index + ending[0].length === this.rest.length) return found
      found.push(...this.take(ending))
    }
  }

  /** What is complete at the answer's end. */
  end(): PlainSentence[] {
    const ending = ENDING.exec(this.rest)
    return ending ? this.take(ending) : []
  }

  private take(ending: RegExpExecArray): PlainSentence[] {
    const before = this.rest.slice(0, ending.index)
    this.rest = this.rest.slice(ending.index + ending[0].length)
    // Sentences before the last name no passage: they are not proved, and left out.
    const last = before.split(/(?<=[.!?])\s+/).at(-1)?.replace(/^[\s\-*•\d.)]+(?=\p{L})/u, '').trim() ?? ''
    if (last === '') return []
    return [{ text: /[.!?]$/.test(last) ? last : `${last}.`, passage: Number(ending[1]) }]
  }
}
