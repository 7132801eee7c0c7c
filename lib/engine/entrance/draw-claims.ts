import { shuffle } from '#lib/utils/random.ts'
import { CLAIM_ITEMS, KINDS, PASSAGE_SETS, type ClaimItem, type Kind, type PassageSet } from './pool.ts'

/** Claims on one passage set, asked about in one call. */
export type ClaimGroup = { set: PassageSet; claims: ClaimItem[] }

type Pattern = { spoiled: number; sound: number }

/**
 * 14 calls, 20 true and 20 spoiled claims. Some calls hold only true ones, some only spoiled ones, so that guessing "one
 * of these must be wrong" does not pay.
 */
const PATTERNS: readonly Pattern[] = [
  { calls: 4, spoiled: 2, sound: 2 },
  { calls: 3, spoiled: 2, sound: 0 },
  { calls: 2, spoiled: 2, sound: 1 },
  { calls: 2, spoiled: 1, sound: 2 },
  { calls: 3, spoiled: 0, sound: 2 },
].flatMap(({ calls, ...pattern }) => Array.from({ length: calls }, () => pattern))

const MOST_OF_A_KIND = 2
const ATTEMPTS = 150

type SetOfClaims = { set: PassageSet; spoiled: ClaimItem[]; sound: ClaimItem[] }

const SETS: readonly SetOfClaims[] = PASSAGE_SETS.filter(({ part }) => part === 'check').map((set) => {
  const own = CLAIM_ITEMS.filter((claim) => claim.set === set.id)
  return { set, spoiled: own.filter(({ label }) => label === 'spoiled'), sound: own.filter(({ label }) => label === 'true') }
})

/**
 * One try: sets in random order, those sat longest ago first; null where the kinds do not come out spread.
 * @param blur chance, 0..1, that a set's age is overlooked: without it a nearly used-up pool gives the same try each time
 */
function attempt(random: () => number, age: (id: string) => number, blur: number): ClaimGroup[] | null {
  const byAge = (claims: readonly ClaimItem[]) => shuffle(claims, random).sort((a, b) => age(a.id) - age(b.id))
  const counts = new Map<Kind, number>()
  const free = new Set(SETS)
  const groups: ClaimGroup[] = []
  for (const { spoiled, sound } of PATTERNS) {
    const chosen = shuffle([...free], random)
      .map((entry) => {
        const claims = [...byAge(entry.spoiled).slice(0, spoiled), ...byAge(entry.sound).slice(0, sound)]
        return { entry, claims, cost: random() < blur ? -1 : Math.max(...claims.map(({ id }) => age(id))) }
      })
      .filter(({ claims }) => claims.every(({ kind }) => !kind || (counts.get(kind) ?? 0) < MOST_OF_A_KIND))
      .sort((a, b) => a.cost - b.cost)[0]
    if (!chosen) return null
    free.delete(chosen.entry)
    for (const { kind } of chosen.claims) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    groups.push({ set: chosen.entry.set, claims: shuffle(chosen.claims, random) })
  }
  return counts.size === KINDS.length ? groups : null
}

/**
 * Draws the claims of a sitting: 40 in 14 groups, each of the 12 kinds of error once or twice.
 * @param age how lately an item was sat: -1 never, else its place among those sat, oldest first
 * @throws when the pool cannot fill a sitting: a fault of the shipped items
 */
export function drawClaims(random: () => number, age: (id: string) => number): ClaimGroup[] {
  let best: { groups: ClaimGroup[]; staleness: number } | null = null
  for (let tries = 0; tries < ATTEMPTS && best?.staleness !== 0; tries += 1) {
    const groups = attempt(random, age, tries / ATTEMPTS)
    if (!groups) continue
    const staleness = groups.flatMap(({ claims }) => claims).reduce((sum, { id }) => sum + age(id) + 1, 0)
    if (!best || staleness < best.staleness) best = { groups, staleness }
  }
  if (!best) throw new Error('The pool of claims cannot fill a sitting.')
  return shuffle(best.groups, random)
}
