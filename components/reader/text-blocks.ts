import type { ReaderSentence } from '#lib/materials/reader/view.ts'

/** What a clean page is set from. `items` are paragraphs, bullets or lines; each holds its sentences in order. */
export type TextBlock = { kind: 'heading' | 'prose' | 'bullets' | 'code' | 'caption' | 'table'; items: ReaderSentence[][] }

const kindOf = ({ block }: ReaderSentence): TextBlock['kind'] => (block === 'bullet' ? 'bullets' : block)

/** Sentences of one paragraph stand together; bullets, and lines of code or of a table, that follow each other make one block. */
export function blocksOf(sentences: ReaderSentence[]): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const sentence of sentences) {
    const kind = kindOf(sentence)
    const block = blocks.at(-1)
    const item = block?.items.at(-1)
    if (block?.kind === kind && item && item[0]?.paragraph === sentence.paragraph) item.push(sentence)
    else if (block?.kind === kind && (kind === 'bullets' || kind === 'code' || kind === 'table')) block.items.push([sentence])
    else blocks.push({ kind, items: [[sentence]] })
  }
  return blocks
}
