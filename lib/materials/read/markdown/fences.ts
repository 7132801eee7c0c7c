/** A text, or a listing between two fences: `head` and `tail` as they stand in the source. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'fence'; indent: string; info: string; body: string[]; head: string; tail: string }

const FENCE = /^(\s*(?:>\s?)*(?:(?:[-*+]|\d+[.)])\s+)?)(`{3,}|~{3,})(.*)$/

/** Parts Markdown at its fences, the only place where its lines mean nothing. */
export function piecesOf(source: string): Piece[] {
  const lines = source.split('\n')
  const pieces: Piece[] = []
  let text: string[] = []
  const close = (): void => {
    if (text.length > 0) pieces.push({ kind: 'text', text: text.join('\n') })
    text = []
  }
  for (let index = 0; index < lines.length; index++) {
    const head = lines[index] as string
    const [, indent = '', fence = '', info = ''] = FENCE.exec(head) ?? []
    if (fence === '' || (fence.startsWith('`') && info.includes('`'))) {
      text.push(head)
      continue
    }
    close()
    let end = index + 1
    while (end < lines.length && !closes(lines[end] as string, fence)) end++
    pieces.push({ kind: 'fence', indent, info: info.trim(), body: lines.slice(index + 1, end), head, tail: lines[end] ?? fence })
    index = end
  }
  close()
  return pieces
}

function closes(line: string, fence: string): boolean {
  const rest = line.replace(/^\s*(?:>\s?)*/, '').trimEnd()
  return rest.length >= fence.length && rest === (fence[0] as string).repeat(rest.length)
}
