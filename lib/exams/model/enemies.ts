import { contentStems } from '#lib/language/stems.ts'

/** What of an item decides whether it may stand in one paper with another. */
export type Rival = { enemyGroup: string; stem: string; keyNames: readonly string[] }

export type Prepared = { group: string; stem: string[]; words: Set<string>; keys: string[][] }

/** Stems are compared as content-word stems, so that number and endings do not hide a repetition. */
export function prepare(rival: Rival): Prepared {
  const stem = contentStems(rival.stem)
  return { group: rival.enemyGroup, stem, words: new Set(stem), keys: rival.keyNames.map(contentStems).filter((key) => key.length > 0) }
}

/** More shared words than this of all their words, and two stems ask the same. */
const SAME_STEM = 0.6

/** A stem gives a key away when it names it and also says at least this share of what the other stem says of it. */
const TOLD = 1 / 3

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared
}

function names(stem: readonly string[], key: readonly string[]): boolean {
  for (let at = 0; at + key.length <= stem.length; at += 1) {
    if (key.every((word, index) => stem[at + index] === word)) return true
  }
  return false
}

/** Does the stem of `giver` tell the key of `asked`? */
function gives(giver: Prepared, asked: Prepared): boolean {
  const key = asked.keys.find((words) => names(giver.stem, words))
  if (!key) return false
  const said = new Set([...asked.words].filter((word) => !key.includes(word)))
  return overlap(said, giver.words) >= Math.max(2, said.size * TOLD)
}

/** Two items that must not stand in one paper: one enemy group, one question asked twice, or one tells the other's key. */
export function areEnemies(a: Prepared, b: Prepared): boolean {
  if (a.group === b.group) return true
  const shared = overlap(a.words, b.words)
  const all = a.words.size + b.words.size - shared
  if (all > 0 && shared / all > SAME_STEM) return true
  return gives(a, b) || gives(b, a)
}
