import { POINTS, type RecallCard, type RecallLecture, type RecallPoint } from './card.ts'
import { areLearnable } from './card-checks.ts'
import { plainWords } from './plain-words.ts'
import { readLines, readLists, type List } from './read-lists.ts'
import { isAgenda, withoutRepeats } from './repeats.ts'
import { recallStem, type Place } from './stems.ts'
import { cutAtTitles, type Stretch } from './stretches.ts'
import { draftTermCards } from './term-cards.ts'
import { isEmptyPart, isTopic, titleKey } from './titles.ts'

/** A line of a slide without a list: a sentence of this many words at most. */
const LINE_WORDS = { least: 2, most: 25 } as const
/** A list that nothing leads to is asked for only where it is this much of what stands under the heading. */
const LIST_SHARE = 1 / 3
/** A line that leads to a list is mostly words; one of formulas is nothing to read a question from. */
const LEAD_SHARE = 0.6

/**
 * Cards that ask what a slide, a list or a section says: true by construction, since the points are the lecture's own. Of
 * any language: only shape decides, and words that name parts of a lecture.
 */
export function draftRecallCards(lecture: RecallLecture): RecallCard[] {
  const stretches = cutAtTitles(lecture)
  const titles = Map.groupBy(stretches, ({ title }) => titleKey(title))
  const worth = stretches.filter(({ title, path }) => isTopic(title) && !path.some(isEmptyPart))
  const cards = worth.flatMap((stretch) => {
    const isOnlyOne = titles.get(titleKey(stretch.title))?.length === 1
    const place: Place = { ...stretch, unit: lecture.isDeck ? 'slide' : 'section', isOnlyOne }
    const lists = readLists(stretch.sentences)
    return lecture.isDeck ? slideCards(stretch, place, lists) : listCards(stretch, place, lists)
  })
  const kept = withoutRepeats(cards.filter((card) => areLearnable(card.points, lecture.terms) && !isAgenda(card, titles)))
  if (lecture.isDeck) return kept
  const covered = new Set(kept.map(({ title }) => titleKey(title)))
  return [...kept, ...draftTermCards(worth.filter(({ title }) => !covered.has(titleKey(title))), lecture.terms)]
}

const isCard = (points: readonly RecallPoint[]): boolean => points.length >= POINTS.least && points.length <= POINTS.most
const wordCount = (texts: readonly { text: string }[]): number => texts.reduce((sum, { text }) => sum + plainWords(text).words.length, 0)
/** "Learning Outcomes", "Proof:": names what follows as a title does, and as emptily. Longer lines are no such names. */
const isEmptyLead = (lead: string): boolean => lead.length < 100 && !isTopic(lead)
const isLead = (lead: string | null): lead is string => lead !== null && !isEmptyLead(lead) && plainWords(lead).share >= LEAD_SHARE

/** All points of a slide; where they are too many for one card, or each list has a lead, list by list. */
function slideCards(stretch: Stretch, place: Place, lists: readonly List[]): RecallCard[] {
  const [only] = lists
  if (!only) return lineCards(stretch, place)
  const points = lists.flatMap((list) => list.points)
  const isByList = lists.length > 1 && lists.every(({ lead, points: own }) => isLead(lead) && isCard(own))
  if (isByList || !isCard(points)) return ledCards('slide', place, lists)
  if (lists.length === 1 && only.lead && isEmptyLead(only.lead)) return []
  const pages = [...new Set(lists.flatMap((list) => list.pages))]
  const shown = { ...place, pages }
  const isBare = stretch.sentences.every(({ block }) => block === 'bullet' || block === 'heading')
  const stem = lists.length === 1 && isLead(only.lead)
    ? recallStem.led(shown, points.length, only.lead)
    : recallStem[isBare ? 'whole' : 'list'](shown, points.length)
  return [{ rule: 'slide', title: place.title, pages, stem, points }]
}

function lineCards(stretch: Stretch, place: Place): RecallCard[] {
  const lines = readLines(stretch.sentences)
  if (!lines || !isCard(lines.points)) return []
  const isShort = lines.points.every(({ text }) => {
    const { length } = plainWords(text).words
    return length >= LINE_WORDS.least && length <= LINE_WORDS.most
  })
  const { points, pages } = lines
  return isShort ? [{ rule: 'slide', title: place.title, pages, stem: recallStem.whole({ ...place, pages }, points.length), points }] : []
}

/** In running text a list is asked for by the line that leads to it, or as what its heading is mostly about. */
function listCards(stretch: Stretch, place: Place, lists: readonly List[]): RecallCard[] {
  const [only] = lists
  if (lists.length !== 1 || !only || only.lead) return ledCards('list', place, lists)
  const told = wordCount(stretch.sentences.filter(({ block }) => block !== 'heading'))
  if (!isCard(only.points) || wordCount(only.points) < told * LIST_SHARE) return []
  const { points, pages } = only
  return [{ rule: 'list', title: place.title, pages, stem: recallStem.list({ ...place, pages }, points.length), points }]
}

const ledCards = (rule: 'slide' | 'list', place: Place, lists: readonly List[]): RecallCard[] =>
  lists.flatMap(({ lead, points, pages }) =>
    (isLead(lead) && isCard(points)
      ? [{ rule, title: place.title, pages, points, stem: recallStem.led({ ...place, pages }, points.length, lead) }]
      : []))
