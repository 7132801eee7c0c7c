/** MyST's and Quarto's blocks: `:::{note} Title`, ```` ```{figure} x.png ````, `::: {.callout-tip}`. */
export type Directive = { name: string; argument: string }

const HEAD = /^\{([\w:.#=\s"'-]+)\}\s*(.*)$/
/** What a directive brings that is no text of the lecture. */
const DROPPED = /^(?:toctree|tableofcontents|contents|include|literalinclude|bibliography|index|raw|only|eval-rst|iframe|video|button|embed|=.*)$/
/** Directives whose body is code as it stands. */
const CODE = /^(?:code|code-block|code-cell|sourcecode|mermaid|graphviz|plantuml|prf:algorithm|prettyprint)$/
const FIGURE = /^(?:figure|image|figure-md)$/
/** Text, set apart: its body is Markdown like any other. */
const TEXT = /^(?:[\w:-]*(?:note|tip|warning|important|admonition|hint|caution|danger|attention|error|seealso|todo|dropdown|details|card|grid|tab-set|tab-item|margin|sidebar|topic|epigraph|quote|pull-quote|div|table|list-table|exercise|solution|definition|theorem|lemma|proof|example|remark|corollary|proposition|aside|callout)[\w:-]*)$/

export type DirectiveKind = 'dropped' | 'code' | 'figure' | 'maths' | 'text'

/** "note" of "{note} Title"; null for what is no directive. */
export function directiveOf(info: string): Directive | null {
  const match = HEAD.exec(info.trim())
  return match ? { name: (match[1] ?? '').trim(), argument: (match[2] ?? '').trim() } : null
}

/** What becomes of a fenced one; an unknown name in braces is the language of a cell ("{python}", "{r, echo=FALSE}"). */
export function kindOfFence(name: string): DirectiveKind {
  if (DROPPED.test(name)) return 'dropped'
  if (CODE.test(name)) return 'code'
  if (FIGURE.test(name)) return 'figure'
  if (name === 'math') return 'maths'
  return TEXT.test(name) ? 'text' : 'code'
}

/** The body without the options at its head: `:name: x` or a block of YAML. */
export function withoutOptions(body: string[]): string[] {
  let from = body.findIndex((line) => line.trim() !== '')
  if (from === -1) return []
  if (body[from]?.trim() === '---') {
    const end = body.findIndex((line, index) => index > from && line.trim() === '---')
    return end === -1 ? body : body.slice(end + 1)
  }
  while (/^\s*:[\w-]+:(?:\s|$)/.test(body[from] ?? '')) from++
  return body.slice(from)
}
