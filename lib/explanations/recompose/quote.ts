import type { Element } from '#lib/explanations/schema.ts'
import { ideasOf, shorten } from '#lib/explanations/edits/edit-line.ts'
import type { Lecture, Line } from './lecture.ts'

export const link = (text: string, role: Element['role']): Element => ({ kind: 'link', text, citation: null, role })
export const note = (text: string): Element => ({ kind: 'note', text, citation: null, role: 'line' })

/** How a line is laid out. `standsAlone`: the sentence before it is not shown. */
type Layout = { role: Element['role']; oneIdea: boolean; standsAlone: boolean }

/** A line of the lecture as elements: one, or one per idea. Outside English nothing is edited. */
export function quote(lecture: Lecture, line: Line, { role, oneIdea, standsAlone }: Layout): Element[] {
  const { id: sentenceId, passageId, page, start, end, text, mentions } = line
  const isEditable = lecture.isEnglish && line.block === 'prose'
  const pieces = !isEditable ? [text] : oneIdea ? ideasOf(text, mentions) : [shorten(text, mentions, { withoutOpener: standsAlone })]
  return pieces.map((piece) => ({
    kind: 'quote',
    text: piece,
    citation: { sentenceId, passageId, page, start, end, quote: text },
    role,
    ...(piece === text ? {} : { original: text }),
  }))
}

/** Lines in order; a line keeps the word that joins it to the one before where that stands just above. */
export function* quoteRun(
  lecture: Lecture,
  lines: readonly Line[],
  role: Element['role'],
  oneIdea: boolean,
  above?: Line,
): Generator<Element> {
  let last = above
  for (const line of lines) {
    yield* quote(lecture, line, { role, oneIdea, standsAlone: last?.ordinal !== line.ordinal - 1 })
    last = line
  }
}
