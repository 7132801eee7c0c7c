import { estimateTokens } from '#lib/ai/tokens.ts'

/** A section as the plan sees it. `weight`: importance of the most important concept defined in it. */
export type SectionSize = { ordinal: number; words: number; tokens: number; weight: number }

/** Sections that are written on together, named by the first. */
export type Stretch = { first: number; sections: number[]; words: number; tokens: number; weight: number }

/** Less text than this asks for little. */
export const LEAST_WORDS = 200

/** Tokens of passages in one prompt: with instructions, reply and the rest they fit a context of 4,096. */
export const PASSAGE_TOKENS = 950

/**
 * Sections of 200 words or more stand alone. Shorter ones that follow each other (slides) are joined until they have as
 * many; what is left of them is too little to ask from.
 */
export function stretches(sections: readonly SectionSize[]): Stretch[] {
  const done: Stretch[] = []
  let open: SectionSize[] = []
  const close = (own: readonly SectionSize[]) => {
    const sum = (of: (one: SectionSize) => number) => own.reduce((total, one) => total + of(one), 0)
    const [first] = own
    if (!first) return
    done.push({
      first: first.ordinal, sections: own.map(({ ordinal }) => ordinal),
      words: sum(({ words }) => words), tokens: sum(({ tokens }) => tokens),
      weight: Math.max(...own.map(({ weight }) => weight)),
    })
  }
  for (const section of sections.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const isLong = section.words >= LEAST_WORDS
    if (isLong) close([section])
    open = isLong ? [] : [...open, section]
    if (open.reduce((total, { words }) => total + words, 0) < LEAST_WORDS) continue
    close(open)
    open = []
  }
  return done
}

/** Prompts a stretch needs for all of its text. */
export const roundsOf = ({ tokens }: Pick<Stretch, 'tokens'>): number => Math.max(1, Math.ceil(tokens / PASSAGE_TOKENS))

/**
 * The order in which a bank is written, as first sections of stretches: every stretch once, most important concepts first,
 * then those again whose text did not fit one prompt.
 */
export function planBatches(all: readonly Stretch[]): number[] {
  const ordered = all.toSorted((a, b) => b.weight - a.weight || a.first - b.first)
  const most = Math.max(0, ...ordered.map(roundsOf))
  return Array.from({ length: most }, (_, round) => ordered.filter((one) => roundsOf(one) > round).map(({ first }) => first)).flat()
}

type Weighed = { ordinal: number; text: string; weight: number }

/**
 * The passages of a prompt, in page order: for round 0 the most important that fit, for later rounds the next ones; after
 * the last round it begins anew. None is cut.
 */
export function choosePassages<P extends Weighed>(passages: readonly P[], round: number): P[] {
  const ordered = passages.toSorted((a, b) => b.weight - a.weight || a.ordinal - b.ordinal)
  const total = ordered.reduce((sum, { text }) => sum + estimateTokens(text), 0)
  const share = total / Math.max(1, Math.ceil(total / PASSAGE_TOKENS))
  const groups: P[][] = []
  let filled = Infinity
  for (const passage of ordered) {
    const tokens = estimateTokens(passage.text)
    // A group is full at its fair share, so that the last one is not a crumb, and never over the limit.
    if (filled >= share || filled + tokens > PASSAGE_TOKENS) {
      groups.push([])
      filled = 0
    }
    groups.at(-1)?.push(passage)
    filled += tokens
  }
  const group = groups[round % Math.max(1, groups.length)] ?? []
  return group.toSorted((a, b) => a.ordinal - b.ordinal)
}
