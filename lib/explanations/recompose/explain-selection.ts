import type { Element } from '#lib/explanations/schema.ts'
import { withPredecessors } from './dependence.ts'
import { findIntroduction } from './introduction.ts'
import type { Lecture, Line } from './lecture.ts'
import { link, note, quote, quoteRun } from './quote.ts'

/** Terms of a selection that are introduced elsewhere: more would bury it. */
const MOST_TERMS = 2

/** What was selected, one idea a line, and how the lecture introduces the terms it uses. */
export function* explainSelection(lecture: Lecture): Generator<Element> {
  const lines = lecture.lines.filter(({ isSelected }) => isSelected)
  const first = lines[0]
  if (!first) return yield note('What was selected has no text that could be read.')
  yield link('What you selected, one idea at a time:', 'line')
  const leadIn = (withPredecessors(lecture, first) ?? [first]).slice(0, -1)
  for (const line of [...leadIn, ...lines]) yield* quote(lecture, line, { role: 'line', oneIdea: true, standsAlone: false })
  for (const { name, introduced } of termsOf(lecture, lines)) {
    yield link(`How the lecture introduces “${name}”:`, 'definition')
    yield* quoteRun(lecture, introduced, 'definition', false)
  }
}

/** Concepts named in the selection and introduced outside it, in the order they are named. */
function termsOf(lecture: Lecture, selected: readonly Line[]): { name: string; introduced: Line[] }[] {
  const inside = new Set(selected.map(({ id }) => id))
  const named = [...new Set(selected.flatMap(({ mentions }) => mentions.map(({ conceptId }) => conceptId)))]
  return named.flatMap((conceptId) => {
    const concept = lecture.concepts.get(conceptId)
    const found = concept?.definition?.hasGloss ? findIntroduction(lecture, concept) : null
    return concept && found && !found.lines.some(({ id }) => inside.has(id)) ? [{ name: concept.name, introduced: found.lines }] : []
  }).slice(0, MOST_TERMS)
}
