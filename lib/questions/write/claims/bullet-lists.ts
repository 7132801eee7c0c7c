import { isFiniteVerb } from '#lib/concepts/facts/clauses.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { contentStems } from '#lib/language/stems.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { passed } from '#lib/questions/write/common-parts.ts'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import type { TypeDraft } from '#lib/questions/write/draft.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import { importanceIn, sentenceParts } from '#lib/questions/write/sentence-parts.ts'
import { INTRO_FAULTS, INTRO_RULES, PAGE_TITLE_FAULTS, POINT_FAULTS } from './bullet-rules.ts'

/** Points of a slide and the line that says what they are. */
export type BulletList = { intro: AnalysedSentence; title: string; points: { sentence: AnalysedSentence; text: string }[] }

const OPTION_IDS = ['a', 'b', 'c']
const LEAST_POINTS = 3
const MOST_POINTS = 8
const LEAST_INTRO_WORDS = 3
/** Longest option over shortest, in letters. */
const MOST_RATIO = 2.2

/** The lists of a lecture whose intro says what is listed and whose points are short phrases of one form. */
export function bulletLists({ sentences }: LectureIndex): BulletList[] {
  const lists: BulletList[] = []
  let title = ''
  for (let at = 0; at < sentences.length; at++) {
    const intro = sentences[at]?.sentence
    if (!intro) continue
    if (intro.block === 'heading') title = intro.text
    const points: BulletList['points'] = []
    for (let next = at + 1; sentences[next]?.sentence.block === 'bullet' && sentences[next]?.sentence.section === intro.section; next++) {
      const sentence = sentences[next]?.sentence
      if (sentence) points.push({ sentence, text: pointText(sentence.text) })
    }
    if (isIntro(intro) && points.length >= LEAST_POINTS && points.length <= MOST_POINTS
      && !PAGE_TITLE_FAULTS.some((rule) => rule.pattern.test(title))
      && points.every(({ text }) => isPoint(text))) lists.push({ intro, title, points })
  }
  return lists
}

const pointText = (text: string) => text.trim().replace(/[,;.]?\s*(?:and|or)?$/, '').replace(/[,;.]$/, '').trim()

const isIntro = ({ block, text }: AnalysedSentence): boolean =>
  block !== 'heading' && block !== 'table' && block !== 'code' && INTRO_RULES.some((rule) => rule.pattern.test(text.trim()))
  && !INTRO_FAULTS.some((rule) => rule.pattern.test(text.trim())) && text.split(/\s+/).length >= LEAST_INTRO_WORDS
    && contentStems(text).length >= 2

function isPoint(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > 7 || text.length < 3 || POINT_FAULTS.some((rule) => rule.pattern.test(text))) return false
  const tokens = tagTokens(text.charAt(0).toLowerCase() + text.slice(1))
  // "interpolated estimation" names a thing, "estimate counts" is a task.
  const [first, second] = tokens
  if (first?.pos === 'VERB' && !/ing$/.test(first.lower) && !(/ed$/.test(first.lower) && second?.pos === 'NOUN')) return false
  return !tokens.some((_, i) => i > 0 && isFiniteVerb(tokens, i))
}

/** "Which of these does the lecture list under “...”?" from each list; outsiders are points of other lists in the same form. */
export function fromBulletLists(index: LectureIndex, seed: number): TypeDraft[] {
  const lists = bulletLists(index)
  return lists.flatMap((list) => {
    const draft = oneOfBullets(list, lists, index, seed)
    return draft ? [draft] : []
  })
}

function oneOfBullets(list: BulletList, lists: readonly BulletList[], index: LectureIndex, seed: number): TypeDraft | null {
  const { intro, points, title } = list
  const random = seededRandom(seedFrom(`${seed} bullets ${intro.id}`))
  const own = new Set(contentStems(`${intro.text} ${title} ${points.map((point) => point.text).join(' ')}`))
  const introStems = new Set(contentStems(`${intro.text} ${title}`))
  const others = lists.filter((other) => other !== list && other.title !== title)
    .flatMap((other) => other.points.map((point) => point.text)).filter((text) => !contentStems(text).some((stem) => own.has(stem)))
  for (const point of shuffle(points, random)) {
    if (contentStems(point.text).length === 0 || contentStems(point.text).some((stem) => introStems.has(stem))) continue
    const fit = shuffle([...new Set(others)], random).filter((text) => goesWith(text, point.text))
    const [first, second] = fit
    if (!first || !second || !goesWith(first, second)) continue
    const parts = sentenceParts('bullets', intro, `${title} ${intro.text} ${point.text}`, [], index)
    if (!parts) return null
    const shown = intro.text.trim().replace(/\s*[:…]$/, '')
    const stem = `Which of these does the lecture list under “${shown}”?`
    const order = shuffle([point.text, first, second], random)
    return {
      ...parts, also: [{ sentenceId: point.sentence.id, factIndex: null }],
      type: 'ONE_OF_LIST', stem,
      options: order.map((text, i) => ({ id: OPTION_IDS[i] ?? String(i), text })),
      key: { kind: 'choice', optionId: OPTION_IDS[order.indexOf(point.text)] ?? 'a' },
      rationales: order.map((text, i) => ({
        optionId: OPTION_IDS[i] ?? String(i), sentenceId: text === point.text ? point.sentence.id : intro.id,
        text: text === point.text ? 'Your lecture lists it there.' : 'Your lecture does not list it there.',
      })),
      guess: 1 / 3,
      difficulty: difficultyPrior({
        type: 'ONE_OF_LIST', importance: importanceIn(`${title} ${intro.text}`, index),
        stemWords: stem.split(' ').length, siblingShare: 0.5,
        isFalseStatement: false,
      }),
      verdicts: [
        passed('list with its intro'),
        passed('single key', 'the other options stand in lists of other slides and share no word with this one'),
      ],
    }
  }
  return null
}

/** Alike in length, in the capital they open with, and in the ending of their first word ("-ing"). */
function goesWith(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  const isGerund = (text: string) => /^\w+ing\b/i.test(text)
  return a !== b && long.length <= MOST_RATIO * short.length && /^\p{Lu}/u.test(a) === /^\p{Lu}/u.test(b) && isGerund(a) === isGerund(b)
}
