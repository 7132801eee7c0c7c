/** A line of a dialect of Markdown that is no text, or a part of one. Outside of code. */
type LineRule = { name: string; reason: string; pattern: RegExp; by: string; accepts: string; rejects: string }

export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'bracketed span', reason: 'Pandoc marks words by brackets and a class',
    pattern: /\[([^[\]\n]+)\]\{[.#][^}\n]*\}/g, by: '$1',
    accepts: '[memory]{.smallcaps}', rejects: '[memory](#m)',
  },
  {
    name: 'import', reason: 'MDX takes its components from elsewhere',
    pattern: /^(?:import\s.+?\sfrom\s+|import\s+)["'][^"']+["'];?\s*$/, by: '',
    accepts: "import Tip from '../tip'", rejects: 'import a module from "another" place.',
  },
  {
    name: 'export', reason: 'MDX hands values to its site',
    pattern: /^export\s+(?:const|let|default|function|async)\b.*$/, by: '',
    accepts: 'export const title = "Memory"', rejects: 'export goods are sold abroad',
  },
  {
    name: 'expression comment', reason: 'a comment of MDX',
    pattern: /\{\/\*.*?\*\/\}/g, by: '',
    accepts: '{/* to do */}', rejects: 'the set {a, b}',
  },
  {
    name: 'comment', reason: 'a comment of MyST stands behind a percent sign',
    pattern: /^%(?:\s.*)?$/, by: '',
    accepts: '% to do: a picture', rejects: '%timeit x',
  },
  {
    name: 'target', reason: 'a name to point to, as MyST writes it',
    pattern: /^\([\w:.-]+\)=\s*$/, by: '',
    accepts: '(sec:memory)=', rejects: '(memory) = storage',
  },
  {
    name: 'attributes', reason: 'Pandoc and kramdown hang classes and names on what stands before',
    pattern: /\s*\{:?\s*(?:[#.][\w:-]+|[\w-]+=(?:"[^"]*"|[\w.%-]+))(?:\s+(?:[#.][\w:-]+|[\w-]+=(?:"[^"]*"|[\w.%-]+)))*\s*\}/g, by: '',
    accepts: '{#sec-intro .unnumbered}', rejects: '{a, b}',
  },
  {
    name: 'kramdown list', reason: 'kramdown hangs a table of contents on a list',
    pattern: /^\s*\{:[\w.#-]+\}\s*$/, by: '',
    accepts: '{:toc}', rejects: '{: and }',
  },
  {
    name: 'template', reason: 'Jekyll and Hugo fill such lines when they make the page',
    pattern: /\{%.*?%\}|\{\{[<%].*?[%>]\}\}/g, by: '',
    accepts: '{% include figure.html %}', rejects: '{50 % of them}',
  },
  {
    name: 'anchor', reason: 'a name to point to behind a heading',
    pattern: /\[\[[\w-]+\]\]\s*$/, by: '',
    accepts: '[[training-algorithm]]', rejects: '[[1, 2], [3, 4]]',
  },
  {
    name: 'alert', reason: 'GitHub and Obsidian name the kind of a note in its first line',
    pattern: /^(\s*>\s*)\[!\w+\][+-]?\s*/, by: '$1',
    accepts: '> [!TIP]', rejects: '> [1] a source',
  },
  {
    name: 'citation', reason: 'keys of a list of literature are no words',
    pattern: /\s*\[-?@[\w:.#$%&+?<>~/-]+(?:[,;]\s*[^\]]*)?\]/g, by: '',
    accepts: ' [@smith2010; @doe2011]', rejects: '[me@example.org]',
  },
]

/** Roles of MyST: a name in braces before a span of code. */
export const ROLE_RULES: readonly LineRule[] = [
  {
    name: 'citation role', reason: 'keys of a list of literature are no words',
    pattern: /\s*\{cite(?::\w+)?\}`[^`]*`/g, by: '',
    accepts: ' {cite:p}`smith2010`', rejects: '{term}`memory`',
  },
  {
    name: 'reference role', reason: 'MyST names the target behind the text it shows',
    pattern: /\{[\w:-]+\}`([^`<]+?)\s*<[^`>]*>`/g, by: '$1',
    accepts: '{ref}`this section <sec:memory>`', rejects: '{set} of `<b>`',
  },
  {
    name: 'role', reason: 'MyST names what a piece of text is',
    pattern: /\{(?!math\})[\w:-]+\}`([^`]+)`/g, by: '$1',
    accepts: '{term}`memory`', rejects: '{math}`x^2`',
  },
  {
    name: 'role of mathematics', reason: 'a formula as MyST may write it',
    pattern: /\{math\}`([^`]+)`/g, by: '$$$1$$',
    accepts: '{math}`x^2`', rejects: '{term}`memory`',
  },
]

const SPAN = /(`+)[^`]+\1/g

/** A line as text; spans of code stay as they are. */
export function applyLineRules(line: string): string {
  if (!/[{[%<(]|^(?:import|export)\s/.test(line)) return line
  const plain = ROLE_RULES.reduce((text, { pattern, by }) => text.replace(pattern, by), line)
  const spans: string[] = []
  const masked = plain.replace(SPAN, (span) => `\ue003${spans.push(span) - 1}\ue003`)
  const ruled = LINE_RULES.reduce((text, { pattern, by }) => text.replace(pattern, by), masked)
  return ruled.replace(/\ue003(\d+)\ue003/g, (_, index: string) => spans[Number(index)] ?? '')
}
