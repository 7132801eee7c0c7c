import type { Element } from '#lib/explanations/schema.ts'
import { introducesOther } from './introduction.ts'
import { after, countWords, has, isAside, isClaimBlock, names, opensExample } from './lecture.ts'
import type { Lecture, Line } from './lecture.ts'
import { link, note, quoteRun } from './quote.ts'

/** `goesOnAt`: page where the part that is not shown begins. */
type Example = { lines: Line[]; goesOnAt: number | null }

const LONGEST = 110
/** "Here is an example." says nothing yet: the story after it is the example. */
const LEAD_IN = 5

/** "T, for example, ..." makes T itself the example of something else. */
const isExampleItself = (text: string, end: number): boolean =>
  /^,? (?:for (?:example|instance)\b|is an? (?:\w+ )?(?:example|instance) of)/.test(text.slice(end))

/**
 * The lecture's example of a concept: an example belongs to the claim before it. Taken only directly after a sentence
 * that is shown, or where it says itself that it is an example of the concept. Runs to its end or says where it goes on.
 */
function exampleAfter(lecture: Lecture, lastShown: Line, conceptId: string): Example | null {
  const start = after(lecture, lastShown)
  if (!start || !isExample(start) || isAside(start) || start.sectionId !== lastShown.sectionId) return null
  const own = start.mentions.filter((mention) => mention.conceptId === conceptId)
  if (own.some(({ end }) => isExampleItself(start.text, end))) return null
  if (isExampleOfOther(start, conceptId)) return null
  const lines = [start]
  let words = countWords(start.text)
  for (let line = after(lecture, start); line && continues(lecture, start, line, conceptId); line = after(lecture, line)) {
    words += countWords(line.text)
    if (words > LONGEST) return { lines, goesOnAt: line.page }
    lines.push(line)
  }
  return { lines, goesOnAt: null }
}

const isExample = (line: Line): boolean => isClaimBlock(line) && opensExample(line)

/** "This is an example of the process of institutionalization" does not illustrate society. */
function isExampleOfOther(line: Line, conceptId: string): boolean {
  const of = /\b(?:examples?|instances?|illustrations?) of (?:the |an? )?/.exec(line.text)
  if (!of) return false
  const at = of.index + of[0].length
  const named = line.mentions.find(({ start }) => start >= at && start < at + 30)
  return named?.conceptId !== conceptId
}

/** An example ends at the next one, at another concept, at an aside, and at a question that is not answered with the concept. */
function continues(lecture: Lecture, start: Line, line: Line, conceptId: string): boolean {
  if (!isClaimBlock(line) || line.paragraph !== start.paragraph || has(line, 'aside') || opensExample(line)) return false
  if (introducesOther(lecture, line, conceptId)) return false
  if (countWords(start.text) <= LEAD_IN) return true
  if (has(line, 'question')) {
    const answer = after(lecture, line)
    return answer !== undefined && names(answer, conceptId)
  }
  return names(line, conceptId) || has(line, 'example') || has(line, 'dependent') || (has(start, 'personal') && has(line, 'personal'))
}

/** The example after the last line shown, if the lecture gives one there. */
export function* quoteExample(lecture: Lecture, lastShown: Line, conceptId: string, oneIdea: boolean): Generator<Element> {
  const example = exampleAfter(lecture, lastShown, conceptId)
  if (!example) return
  yield link('An example from the lecture:', 'example')
  yield* quoteRun(lecture, example.lines, 'example', oneIdea, lastShown)
  if (example.goesOnAt !== null) yield note(`The example goes on at page ${example.goesOnAt}.`)
}
