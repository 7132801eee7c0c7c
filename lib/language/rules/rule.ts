/**
 * Rules of language are rows of tables: each says why it is there and shows one text it must take and one it must not.
 * A test beside each table runs every example.
 */
export type LanguageRule = { name: string; why: string; accepts: string; rejects: string }

/** A row that is a closed list of lower-case words. `accepts` is in the list, `rejects` looks alike and is not. */
export type WordList = LanguageRule & { words: readonly string[] }

/** A row that is one pattern on raw text. */
export type PatternRule = LanguageRule & { pattern: RegExp }

/** The words of several lists as one set. */
export function wordsOf(lists: readonly WordList[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.words))
}

/** Whether a pattern row matches; patterns carry no `g` flag, so there is no state between calls. */
export function matchesAny(rules: readonly PatternRule[], text: string): boolean {
  return rules.some((rule) => rule.pattern.test(text))
}

/** Source of a group that matches any of the alternatives; each may itself be a pattern. For patterns too long for one line. */
export function anyOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`
}
