import { wordsOf } from '#lib/language/rules/rule.ts'
import { contentOf, weightOf, type AnswerWord } from './answer-words.ts'
import { areExchanged } from './governed.ts'
import type { Meanings } from './meanings.ts'
import { rolesAgree } from './roles-agree.ts'
import { EITHERS } from './rules/denials.ts'
import { isContrary, isSameWord } from './same-word.ts'

/** A point of the key on the way to a verdict. */
export type Point = {
  id: string
  words: AnswerWord[]
  /** What an answer must say of it: content words that the question does not give, each once. */
  needed: AnswerWord[]
  /** Of these, those that no other point has: they must stand together. */
  own: AnswerWord[]
  /** What stands before its verb. */
  subject: AnswerWord[]
}

export type Answer = {
  words: AnswerWord[]
  /** Content words that neither key nor question has. */
  surplus: AnswerWord[]
}

export type FacetFinding = { verdict: 'found' | 'contradicted' | 'unclear'; coverage: number; matched: AnswerWord[]; reason: string }

/** Of the weight of its words a point must have so much said. */
const LEAST_COVERED = 0.6
/** Words of an answer in which a point is said, by the number of the point's own. */
const windowOf = (point: Point) => Math.max(12, 2 * point.words.length + 4)
const EITHER = wordsOf(EITHERS)
/** Sentences have grammar: of this many words at least one is a word of grammar other than "and". */
const LISTED = 4
const SLACK = 1e-9

const sum = (words: readonly AnswerWord[]) => words.reduce((total, word) => total + weightOf(word), 0)
const has = (words: readonly AnswerWord[], word: AnswerWord) => words.some((other) => isSameWord(word, other))

/** The runs in which as many of a point's own words stand as in any, each as short as it can be. */
function bestRuns(point: Point, answer: Answer): AnswerWord[][] {
  const wanted = point.own.length > 0 ? point.own : point.needed
  const places = contentOf(answer.words).filter((word) => has(wanted, word))
  let best = 0
  let runs: AnswerWord[][] = []
  for (const first of places) {
    let heaviest = 0
    for (const last of places) {
      if (last.at < first.at || last.at - first.at >= windowOf(point) || last.sentence - first.sentence > 1) continue
      const run = answer.words.slice(first.at, last.at + 1)
      const weight = sum(wanted.filter((word) => has(contentOf(run), word)))
      if (weight <= heaviest + SLACK || weight < best - SLACK) continue
      if (weight > best + SLACK) runs = []
      if (runs.at(-1)?.[0] === first) runs.pop()
      runs.push(run)
      best = Math.max(best, weight)
      heaviest = weight
    }
  }
  // "... walls; veins have thick ..." is an accident beside "thick walls".
  const shortest = Math.min(...runs.map((run) => run.length))
  return runs.filter((run) => run.length <= 2 * shortest)
}

/** The run with the rest of its clauses. */
const clausesOf = (run: readonly AnswerWord[], { words }: Answer) => {
  const [from, to] = [run[0]?.clause ?? 0, run.at(-1)?.clause ?? -1]
  return words.filter(({ clause }) => clause >= from && clause <= to)
}

/** From where its subject was last named. */
function withSubject(point: Point, run: readonly AnswerWord[], clauses: readonly AnswerWord[], { words }: Answer): AnswerWord[] {
  const end = clauses.at(-1)?.at ?? 0
  const before = words.filter((word) => word.at < run[0]!.at && word.sentence === run[0]!.sentence)
  const subject = contentOf(before).findLast((word) => has(point.subject, word))
  return words.filter(({ at }) => at >= Math.min(subject?.at ?? end, run[0]!.at) && at <= end)
}

/** Whose point it is: the subject named last before the run ends is that of another point. */
function isOfAnother(point: Point, others: readonly Point[], run: readonly AnswerWord[], answer: Answer): boolean {
  const foreign = others.flatMap(({ subject }) => subject).filter((word) => !has(contentOf(point.words), word))
  if (foreign.length === 0 || point.subject.length === 0) return false
  const isSubject = (word: AnswerWord) => !word.isFunction && (has(point.subject, word) || has(foreign, word))
  const named = run.find(isSubject) ?? answer.words.findLast((word) => word.at < run[0]!.at && isSubject(word))
  return named !== undefined && has(foreign, named)
}

/** A strange word stands where the point has one that the answer leaves out: "blood pressure" for "blood glucose". */
function isReplaced(point: Point, clauses: readonly AnswerWord[], answer: Answer): boolean {
  const [own, said] = [contentOf(point.words), contentOf(clauses)]
  return said.some((word, at) => answer.surplus.includes(word) && !word.isGeneric && [-1, 1].some((step) => {
    const beside = said[at + step]
    const place = beside ? own.findIndex((one) => isSameWord(one, beside)) : -1
    const expected = place < 0 ? undefined : own[place - step]
    return expected !== undefined && !expected.isGeneric && !has(said, expected)
  }))
}

/** Words that name another thing where the point names its subject: "ribosomes make ATP" for "mitochondria make ATP". */
function hasOtherSubject(point: Point, run: readonly AnswerWord[], answer: Answer): boolean {
  const [first] = run
  if (point.subject.length === 0 || !first) return false
  const before = answer.words.filter((word) => word.sentence === first.sentence && word.at <= first.at)
  if (point.subject.some((word) => has(contentOf(before), word) || has(contentOf(run), word))) return false
  return before.some((word) => word.wordClass === 'noun' && answer.surplus.includes(word))
}

type Doubt = { reason: string; isContradiction: boolean }

/** Why a point that is covered is not found in a run after all; null where nothing speaks against it. */
function doubt(point: Point, others: readonly Point[], run: AnswerWord[], answer: Answer, meanings: Meanings): Doubt | null {
  const against = (reason: string): Doubt => ({ reason, isContradiction: true })
  const unsure = (reason: string): Doubt => ({ reason, isContradiction: false })
  if (isOfAnother(point, others, run, answer)) return unsure('another subject')
  const clauses = clausesOf(run, answer)
  const [within, contents, own] = [contentOf(run), contentOf(clauses), contentOf(point.words)]
  const pairs = point.needed.flatMap((wanted) => within.filter((word) => isSameWord(wanted, word)).map((word) => ({ wanted, word })))
  const isBothDenied = pairs.some(({ wanted, word }) => wanted.isDenied && word.isDenied)
  if (!isBothDenied && pairs.some(({ wanted, word }) => wanted.isDenied !== word.isDenied)) return against('denied')
  const missed = point.needed.filter((word) => !has(contents, word) && !has(contentOf(answer.words), word))
  const isAgainst = (wanted: AnswerWord) => contents.some((word) => !word.isDenied && !has(own, word) && isContrary(wanted, word, meanings)
    && (answer.surplus.includes(word) || missed.includes(wanted)))
  if (own.some((wanted) => !wanted.isDenied && isAgainst(wanted))) return against('contrary')
  if (missed.some((wanted) => !wanted.isGeneric && meanings.decide(wanted.meanings))) return unsure('a deciding word is missing')
  if (point.own.length > 0 && others.some((other) => within.some((word) => has(other.own, word)))) return unsure('within another point')
  if (areExchanged(point.words, clauses)) return unsure('exchanged')
  const isEither = (words: readonly AnswerWord[]) => words.some(({ lower }) => EITHER.has(lower))
  if (isEither(clauses) && !isEither(point.words)) return unsure('either')
  if (!rolesAgree(point.words, withSubject(point, run, clauses, answer))) return unsure('turned round')
  const sentences = answer.words.filter(({ sentence }) => sentence >= run[0]!.sentence && sentence <= run.at(-1)!.sentence)
  const grammar = sentences.filter(({ isFunction, lower, isNumber }) => isFunction && !isNumber && lower !== 'and')
  if (within.length >= LISTED && grammar.length === 0) return unsure('a list of words')
  const strange = answer.surplus.filter((word) => clauses.includes(word) && !word.isGeneric)
  const isLike = (a: AnswerWord, b: AnswerWord) => a.wordClass === b.wordClass || a.wordClass === 'other' || b.wordClass === 'other'
  if (missed.some((word) => !word.isGeneric && strange.some((other) => isLike(word, other)))) return unsure('another word')
  if (isReplaced(point, clauses, answer)) return unsure('another word in its place')
  return hasOtherSubject(point, run, answer) ? unsure('another subject') : null
}

/** Looks for one point in an answer. Missing is not said here: who looks at one point does not know what the rest explains. */
export function judgeFacet(point: Point, others: readonly Point[], answer: Answer, meanings: Meanings): FacetFinding {
  const everywhere = contentOf(answer.words)
  const shared = point.needed.filter((word) => !point.own.includes(word) && has(everywhere, word))
  const findings = bestRuns(point, answer).map((run): FacetFinding => {
    const said = point.own.filter((word) => has(contentOf(run), word))
    const coverage = sum([...shared, ...said]) / Math.max(SLACK, sum(point.needed))
    const matched = contentOf(run).filter((word) => has(point.needed, word))
    const found = doubt(point, others, run, answer, meanings)
    if (found?.isContradiction && coverage >= 0.5) return { verdict: 'contradicted', coverage, matched, reason: found.reason }
    if (coverage < LEAST_COVERED) return { verdict: 'unclear', coverage, matched, reason: 'not all of it' }
    return { verdict: found ? 'unclear' : 'found', coverage, matched, reason: found?.reason ?? '' }
  })
  // Who says a thing and its contrary has not said it.
  const by = (verdict: FacetFinding['verdict']) => findings.find((finding) => finding.verdict === verdict)
  return by('contradicted') ?? by('found') ?? findings[0] ?? { verdict: 'unclear', coverage: 0, matched: [], reason: 'not said' }
}
