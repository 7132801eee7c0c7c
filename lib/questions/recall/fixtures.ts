import type { RecallLecture, RecallSentence } from './card.ts'

type Line = { block?: RecallSentence['block']; text: string; indent?: number }

/**
 * A lecture drawn as text, one line a block: `# ` a title, `- ` a point, `  - ` one under it, `$ ` a formula's own line, else
 * a sentence. A blank line ends a page; each title begins a section.
 */
export function lectureOf(drawn: string, isDeck = true, terms: readonly string[] = []): RecallLecture {
  const sentences: RecallSentence[] = []
  const paths: string[][] = [[]]
  for (const [page, text] of drawn.trim().split(/\n\s*\n/).entries()) {
    for (const line of text.split('\n')) {
      const { block = 'prose', text: words, indent = 0.1 } = readLine(line)
      if (block === 'heading') paths.push([words])
      sentences.push({
        id: `s${sentences.length}`, paragraph: sentences.length, section: paths.length - 1, page: page + 1, block, text: words, indent,
        traits: [], facts: [],
      })
    }
  }
  return { sentences, paths, isDeck, terms: new Set(terms) }
}

function readLine(line: string): Line {
  const found = /^(\s*)(#|-|\$) (.*)$/.exec(line)
  if (!found) return { text: line.trim() }
  const [, space = '', sign = '', text = ''] = found
  const block = sign === '#' ? 'heading' : sign === '-' ? 'bullet' : 'code'
  return { block, text, indent: 0.1 + space.length * 0.02 }
}
