import { maskCode } from './code-spans.ts'

/** A tag may have attributes of so many signs: a quiz has its questions in them. */
const MAX_TAG = 20_000
/** Components that ask something: a quiz inside a lecture is no part of what it says. */
const QUIZ = /^(?:Question|Quiz|MultipleChoice|Exercise)/
const OPENING = /(?<![\w`\\])<(\/?)([A-Z][\w.]*)(?=[\s/>])/g

/** Tags of components dropped, what stands between them kept; quizzes dropped whole. For text outside of fences. */
export function withoutComponents(text: string): string {
  if (!/<[A-Z]/.test(text)) return text
  const masked = maskCode(text)
  let result = ''
  let at = 0
  for (const match of masked.matchAll(OPENING)) {
    if (match.index < at) continue
    const end = endOfTag(text, match.index)
    if (end === null) continue
    result += text.slice(at, match.index)
    at = end
    const name = match[2] ?? ''
    if (match[1] === '/' || !QUIZ.test(name) || text.slice(0, end).endsWith('/>')) continue
    const closing = text.indexOf(`</${name}>`, end)
    if (closing !== -1) at = closing + name.length + 3
  }
  return result + text.slice(at)
}

/** Behind the `>` of a tag: the one outside of quotes and braces. */
function endOfTag(text: string, start: number): number | null {
  let depth = 0
  let quote: string | null = null
  for (let index = start + 1; index < Math.min(text.length, start + MAX_TAG); index++) {
    const sign = text[index] as string
    if (quote !== null) {
      if (sign === '\\') index++
      else if (sign === quote) quote = null
    } else if (sign === '"' || (depth > 0 && sign === '`') || (sign === "'" && !/\w/.test(text[index - 1] ?? ''))) quote = sign
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (sign === '>' && depth <= 0) return index + 1
    else if (sign === '<' && depth <= 0) return null
  }
  return null
}
