/** How passages and items are laid out in the prompts of this feature. */

/** "A" for position 0. */
export const letterAt = (position: number): string => String.fromCharCode(65 + position)
export const positionOf = (letter: string): number => letter.charCodeAt(0) - 65

export const passageLines = (passages: readonly { n: number; text: string }[]): string =>
  passages.map(({ n, text }) => `P${n}: ${text}`).join('\n\n')

/** An item as a test paper shows it. Without a stem only its options. */
export function itemLines(n: number, stem: string | null, options: readonly string[]): string {
  const shown = options.map((text, position) => `${letterAt(position)}) ${text}`)
  return [`${n}. ${stem ?? '(the question is not shown)'}`, ...shown].join('\n')
}

type Explained = { n: number; stem: string; quote: string; options: readonly { text: string; rationale: string }[]; key: number }

/** An item with its key, its proof, and what is said of each option. */
export function rationaleLines({ n, stem, quote, options, key }: Explained): string {
  const shown = options.flatMap(({ text, rationale }, position) =>
    [`${letterAt(position)}) ${text}`, ...(rationale === '' ? [] : [`   Said of it: ${rationale}`])])
  return [`${n}. ${stem}`, ...shown, `Key: ${letterAt(key)}`, `Quote: ${quote}`].join('\n')
}
