import type { Element } from '#lib/explanations/schema.ts'
import type { InputConcept } from '#lib/explanations/tasks/explain-write/schema.ts'
import { withPredecessors } from './dependence.ts'
import { quoteExample } from './example.ts'
import { whatFollows } from './following.ts'
import { findIntroduction } from './introduction.ts'
import { has, isQuotable, isWhole, names, withList, wordsOfLines } from './lecture.ts'
import type { Lecture, Line } from './lecture.ts'
import { link, note, quoteRun } from './quote.ts'

/** Introduction and what follows, together. */
const LONGEST = 80
const USED_HERE = 3

/** `page`: where the student met the concept. */
type Options = { oneIdea: boolean; page?: number }

/** How the lecture introduces a concept, how it goes on and its example; or where it only speaks of it. */
export function* explainConcept(lecture: Lecture, concept: InputConcept, options: Options): Generator<Element> {
  const { oneIdea } = options
  const introduction = findIntroduction(lecture, concept)
  if (!introduction) return yield* usedHere(lecture, concept, options)
  const { line, lines } = introduction
  yield link('How the lecture introduces it:', 'introduction')
  yield* quoteRun(lecture, lines, 'introduction', oneIdea)
  const last = lines.at(-1) ?? line
  const following = whatFollows(lecture, last, concept.id, LONGEST - wordsOfLines(lines))
  if (following.length > 0) {
    yield link('The lecture goes on:', 'goes-on')
    yield* quoteRun(lecture, following, 'goes-on', oneIdea, last)
  }
  yield* quoteExample(lecture, following.at(-1) ?? last, concept.id, oneIdea)
}

/** Sentences that name the concept without introducing it: never made into a definition. */
function* usedHere(lecture: Lecture, concept: InputConcept, { oneIdea, page }: Options): Generator<Element> {
  const naming = lecture.lines.filter((line) => names(line, concept.id) && isQuotable(line) && isWhole(lecture, line))
  const rank = (line: Line) => 2 * Number(line.page === page) - Number(has(line, 'dependent'))
  const ordered = naming.toSorted((a, b) => rank(b) - rank(a) || a.ordinal - b.ordinal)
  const shown = new Set<string>()
  const runs: Line[][] = []
  for (const line of ordered) {
    if (runs.length === USED_HERE) break
    const lead = shown.has(line.id) ? null : withPredecessors(lecture, line, shown)
    if (!lead) continue
    const run = [...lead.slice(0, -1), ...withList(lecture, line)]
    for (const { id } of run) shown.add(id)
    runs.push(run)
  }
  const leaning = lecture.lines.filter((line) => names(line, concept.id)).slice(0, USED_HERE)
  const rest = runs.length > 0 ? runs : leaning.map((line) => inContext(lecture, line))
  if (rest.length === 0) return yield note(`No sentence of the lecture names “${concept.name}” in these words.`)
  yield link(`The lecture does not introduce “${concept.name}”. Used here:`, 'line')
  for (const run of rest.toSorted((a, b) => (a[0]?.ordinal ?? 0) - (b[0]?.ordinal ?? 0))) yield* quoteRun(lecture, run, 'line', oneIdea)
}

/** Better than nothing: a sentence that leans on others, with the two before it. */
function inContext(lecture: Lecture, line: Line): Line[] {
  const near = [line.ordinal - 2, line.ordinal - 1].flatMap((ordinal) => lecture.byOrdinal.get(ordinal) ?? [])
  return has(line, 'dependent') ? [...near.filter(({ paragraph }) => paragraph === line.paragraph), line] : [line]
}
