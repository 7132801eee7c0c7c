import type { Node, Parent } from 'mdast'
import { HARD_BREAK } from '#lib/materials/read/flow/hard-breaks.ts'
import { joinLines } from '#lib/materials/read/flow/join-lines.ts'
import type { Formulas } from './protect-maths.ts'

type Picture = { url: string; alt: string | null }

/** What a run of inline nodes says, and what hangs on it. */
export type Inline = { text: string; pictures: Picture[]; notes: string[] }

/** Marks of emphasis and links are not read aloud; code and formulas are. */
export function inlineOf(nodes: readonly Node[], formulas: Formulas): Inline {
  const found: Inline = { text: '', pictures: [], notes: [] }
  for (const node of nodes) collect(node, found, formulas)
  // At the end of a paragraph a backslash breaks no line and stays behind.
  const text = formulas.restore(found.text.replace(/\\\s*$/, '')).split(HARD_BREAK).map(joinLines).filter(Boolean).join(HARD_BREAK)
  return { ...found, text }
}

function collect(node: Node, found: Inline, formulas: Formulas): void {
  const { value, url, alt, identifier } = node as { value?: string; url?: string; alt?: string | null; identifier?: string }
  switch (node.type) {
    case 'text':
      found.text += value ?? ''
      break
    case 'inlineCode':
      found.text += formulas.restoreSource(value ?? '')
      break
    case 'break':
      found.text += HARD_BREAK
      break
    case 'image':
    case 'imageReference':
      found.pictures.push({ url: url ?? '', alt: alt ? joinLines(formulas.restore(alt)) : null })
      break
    case 'footnoteReference':
      found.notes.push(identifier ?? '')
      break
    case 'html':
      // A tag in the text; its content are nodes of their own.
      if (/^<(?:br|\/?p|\/?div)\b/i.test(value ?? '')) found.text += HARD_BREAK
      break
    default:
      for (const child of (node as Partial<Parent>).children ?? []) collect(child, found, formulas)
  }
}
