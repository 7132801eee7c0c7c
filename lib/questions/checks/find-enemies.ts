import { contentStems } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import { isAlike, stemWords } from '#lib/questions/stem-likeness.ts'
import { answerOf, askedText, type ItemParts } from './item-text.ts'

/** An item with where its proof stands. `enemyGroup` of a stored one is kept and joined. */
export type PlacedItem = ItemParts & { sentenceId: string; enemyGroup: string }

/** So much of what one item asks, said in another's stem beside its answer, gives it away. */
const TOLD = 0.5

type Read = { item: PlacedItem; answer: string | null; stem: ReadonlySet<string>; text: string }

function read(item: PlacedItem): Read {
  const answer = answerOf(item)
  // All matchings are asked in one sentence: what they match tells them apart.
  const said = item.key.kind === 'pairs' ? [item.stem, ...item.options.map(({ text }) => text)].join(' ') : item.stem
  return { item, answer: answer ? termKey(answer) : null, stem: stemWords(askedText(said)), text: ` ${termKey(said)} ` }
}

/** Whether the two ask the same: the same stem, nearly the same of the same kind, or one answer out of one sentence. */
function areTwins(a: Read, b: Read): boolean {
  const [one, other] = [a.item, b.item]
  if (a.text === b.text && (one.type === other.type || a.answer === b.answer)) return true
  if (one.type !== other.type) return false
  return isAlike(a.stem, b.stem) || (a.answer !== null && a.answer === b.answer && one.sentenceId === other.sentenceId)
}

/** Whether reading `b` tells the answer of `a`: it names it and says half of what is asked. */
function tells(b: Read, { answer, stem }: Read): boolean {
  if (answer === null || answer.length < 3 || !b.text.includes(` ${answer} `)) return false
  const asked = [...stem].filter((one) => !contentStems(answer).includes(one))
  return asked.length > 0 && asked.filter((one) => b.stem.has(one)).length / asked.length >= TOLD
}

/** Items that must not stand in one paper: one sentence, one answer, or one telling the other's. */
const areEnemies = (a: Read, b: Read): boolean =>
  a.item.sentenceId === b.item.sentenceId || (a.answer !== null && a.answer === b.answer) || tells(a, b) || tells(b, a)

/**
 * Positions of items that ask what an earlier one asks, and the enemy group of each item. A group is named as its first
 * member was; one that meets a stored item takes that one's name.
 * @param stored items of other lectures of the course: enemies, but never twins, so that a lecture taken away takes nothing with it
 */
export function findEnemies(items: readonly PlacedItem[], stored: readonly PlacedItem[] = []): { twins: Set<number>; groups: string[] } {
  const [own, others] = [items.map(read), stored.map(read)]
  const twins = new Set<number>()
  for (const [at, one] of own.entries()) {
    if (own.some((other, before) => before < at && !twins.has(before) && areTwins(one, other))) twins.add(at)
  }
  const group = own.map(({ item }) => item.enemyGroup)
  const rename = (from: string, to: string) => {
    for (const [at, name] of group.entries()) if (name === from) group[at] = to
  }
  for (const [at, one] of own.entries()) {
    for (let before = 0; before < at; before++) {
      const other = own[before]
      if (other && group[at] !== group[before] && areEnemies(one, other)) rename(group[at] ?? '', group[before] ?? '')
    }
  }
  for (const [at, one] of own.entries()) {
    const met = others.find((other) => one.answer !== null && other.answer === one.answer && other.item.enemyGroup !== group[at])
    if (met) rename(group[at] ?? '', met.item.enemyGroup)
  }
  return { twins, groups: group }
}
