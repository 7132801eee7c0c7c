/** How passages and items are laid out in the prompts of this feature. */

/** "A" for position 0. */
export const letterAt = (position: number): string => String.fromCharCode(65 + position)
export const positionOf = (letter: string): number => letter.charCodeAt(0) - 65

export const passageLines = (passages: readonly { n: number; text: string }[]): string =>
  passages.map(({ n, text }) => `P${n}: ${text}`).join('\n\n')

/** An item as a test paper shows it. Without a stem only its options. */
export function itemLines(n: number, stem: string | null, options: readonly string[], key?: number): string {
  const shown = options.map((text, position) => `${letterAt(position)}) ${text}`)
  return [`${n}. ${stem ?? '(the question is not shown)'}`, ...shown, ...(key === undefined ? [] : [`Key: ${letterAt(key)}`])].join('\n')
}
