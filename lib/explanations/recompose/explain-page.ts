import type { Element } from '#lib/explanations/schema.ts'
import type { InputConcept } from '#lib/explanations/tasks/explain-write/schema.ts'
import { termKey } from '#lib/language/terms.ts'
import { withPredecessors } from './dependence.ts'
import { quoteExample } from './example.ts'
import { NAMES_OUTRIGHT, namesAnother } from './introduction.ts'
import { introductionWeight } from './introduction-rules.ts'
import { whatFollows } from './following.ts'
import { before, has, isAside, isClaimBlock, isQuotable, isWhole, opensExample, withList, wordsOfLines } from './lecture.ts'
import type { Lecture, Line, Mention } from './lecture.ts'
import { link, note, quote, quoteRun } from './quote.ts'

/** Words of a page's short version, and of what follows the one thing a page introduces. */
const LONGEST = 120
const ALONE = 60
const SHORT_PAGE = 100

/** Something of every page with text: the short version where it introduces something, else its own sentences. */
export function* explainPage(lecture: Lecture, page: number, oneIdea: boolean): Generator<Element> {
  const lines = lecture.lines.filter((line) => line.page === page)
  const claims = lines.filter((line) => isClaimBlock(line) && !isScrap(line))
  if (claims.length === 0) return yield* bareLines(lecture, lines, page)
  if (isSlide(claims)) {
    yield link('What the page says, point by point:', 'line')
    return yield* pointByPoint(lecture, lines.filter((line) => line.block === 'heading' || claims.includes(line)), false)
  }
  const introduced = oneIdea ? [] : introductionsOn(lecture, lines)
  if (introduced.length > 0) return yield* shortVersion(lecture, introduced)
  if (!oneIdea) yield note('This page introduces no term of its own, as far as we can tell.')
  yield link('The page, one idea at a time:', 'line')
  yield* pointByPoint(lecture, withFirstPredecessor(lecture, claims), true)
}

/** A slide is quoted whole, its list kept: most of it is bullets, or it is short already. */
function isSlide(claims: Line[]): boolean {
  return wordsOfLines(claims) <= SHORT_PAGE || claims.filter(({ block }) => block === 'bullet').length * 2 > claims.length
}

/** What is left of a formula: no word in it. */
const isScrap = (line: Line): boolean => !/\p{L}{3}/u.test(line.text)

type Introduced = { names: string[]; line: Line; lines: Line[] }

/** What the page introduces, in reading order; a sentence that introduces two concepts stands once. */
function introductionsOn(lecture: Lecture, lines: readonly Line[]): Introduced[] {
  const known = new Set<string>()
  return lines.filter((line) => isQuotable(line) && !opensExample(line) && isWhole(lecture, line)).flatMap((line) => {
    const names = introducedIn(lecture, line).filter((name) => !known.has(termKey(name)))
    const run = names.length > 0 ? withPredecessors(lecture, line) : null
    if (!run) return []
    for (const name of names) known.add(termKey(name))
    return [{ names, line, lines: [...run.slice(0, -1), ...withList(lecture, line)] }]
  })
}

/** Names of what a sentence introduces: concepts it is the best sentence of, and terms it names or defines outright. */
function introducedIn(lecture: Lecture, line: Line): string[] {
  const outright = line.definitions.filter(({ tier }) => tier === 'upper').map(({ term }) => term)
  const known = new Set(line.mentions.map(({ start, end }) => termKey(line.text.slice(start, end))))
  const strangers = outright.filter((term) => !known.has(termKey(term)))
  const concepts = line.mentions.flatMap((mention) => {
    const concept = lecture.concepts.get(mention.conceptId)
    return concept && introduces(line, mention, concept) ? [concept.name] : []
  })
  return [...new Map([...strangers, ...concepts].map((name) => [termKey(name), name])).values()]
}

function introduces(line: Line, mention: Mention, { id, name, definition }: InputConcept): boolean {
  const weight = introductionWeight(line.text, mention)
  const isDefinedHere = line.definitions.some(({ term, tier }) => tier === 'upper' && termKey(term) === termKey(name))
  // What the lecture defines on another page is spoken of here, not introduced.
  if (definition?.hasGloss && definition.sentenceId !== line.id && !isDefinedHere) return false
  if (weight >= SAYS_WHAT_IT_IS && !has(line, 'dependent')) return true
  if (weight >= NAMES_OUTRIGHT || namesAnother(id, line)) return weight >= NAMES_OUTRIGHT
  if (line.definitions.some(({ term }) => termKey(term) === termKey(name))) return true
  return definition?.sentenceId === line.id && (definition.hasGloss || weight >= MENTIONS_AS_SUBJECT)
}

const SAYS_WHAT_IT_IS = 2.5
const MENTIONS_AS_SUBJECT = 2

function* shortVersion(lecture: Lecture, introduced: Introduced[]): Generator<Element> {
  const introducing = new Set(introduced.map(({ line }) => line.id))
  const shown = new Set<string>()
  let words = 0
  for (const [index, { names, line, lines }] of introduced.entries()) {
    const fresh = lines.filter(({ id }) => !shown.has(id))
    if (words > 0 && words + wordsOfLines(fresh) > LONGEST) {
      const left = introduced.slice(index).flatMap((each) => each.names)
      return yield note(`The page also introduces: ${left.join(', ')}.`)
    }
    yield link(`How the lecture introduces ${quotedNames(names)}:`, 'introduction')
    yield* quoteRun(lecture, fresh, 'introduction', false)
    for (const { id } of lines) shown.add(id)
    words += wordsOfLines(fresh)
    const concept = line.mentions[0]?.conceptId ?? ''
    const left = Math.min(LONGEST - words, introduced.length === 1 ? ALONE : LONGEST)
    const following = whatFollows(lecture, lines.at(-1) ?? line, concept, left).slice(0, introduced.length === 1 ? undefined : 1)
    if (following.some(({ id }) => introducing.has(id) || shown.has(id))) continue
    yield* quoteRun(lecture, following, 'goes-on', false, lines.at(-1))
    for (const { id } of following) shown.add(id)
    words += wordsOfLines(following)
    if (introduced.length === 1) yield* quoteExample(lecture, following.at(-1) ?? lines.at(-1) ?? line, concept, false)
  }
}

const quotedNames = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' and ')

/** Asides stay out, except where the next sentence leans on them; if nothing else is there, they are the page. */
function* pointByPoint(lecture: Lecture, lines: readonly Line[], oneIdea: boolean): Generator<Element> {
  const worth = lines.filter((line, index) => {
    const next = lines[index + 1]
    return !(isAside(line) && !has(line, 'question')) || (next !== undefined && !isAside(next) && has(next, 'dependent'))
  })
  for (const line of worth.length > 0 ? worth : lines) {
    const role = line.definitions.some(({ tier }) => tier === 'upper') ? 'definition' : opensExample(line) ? 'example' : 'line'
    yield* quote(lecture, line, { role, oneIdea, standsAlone: false })
  }
}

/** A page that opens in the middle of a thought brings the sentence before along. */
function withFirstPredecessor(lecture: Lecture, claims: Line[]): Line[] {
  const first = claims[0]
  if (!first) return claims
  const previous = before(lecture, first)
  const near = previous && isClaimBlock(previous) ? [previous, first] : [first]
  return [...(withPredecessors(lecture, first) ?? near), ...claims.slice(1)]
}

/** A page of headings, captions, a table or code: what stands there, as it stands. */
function* bareLines(lecture: Lecture, lines: readonly Line[], page: number): Generator<Element> {
  const last = lecture.lines.filter((line) => line.page < page && isClaimBlock(line)).at(-1)
  if (lines.length === 0 && !last) return yield note('This page has no text that could be read.')
  if (lines.length === 0) yield note(`No sentence begins on this page. The last one before it, on page ${last?.page}:`)
  else yield link('All that stands on this page as text:', 'line')
  for (const line of lines.length > 0 ? lines : last ? [last] : []) {
    yield* quote(lecture, line, { role: 'line', oneIdea: false, standsAlone: false })
  }
}
