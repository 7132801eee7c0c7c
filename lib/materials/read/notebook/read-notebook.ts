import { readFile } from 'node:fs/promises'
import type { ReadEvent } from '#lib/materials/document.ts'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import type { FlowText } from '#lib/materials/read/flow/flow-text.ts'
import { readFlow } from '#lib/materials/read/flow/read-flow.ts'
import { blocksOfMarkdown } from '#lib/materials/read/markdown/blocks-of-markdown.ts'
import { splitFrontMatter } from '#lib/materials/read/markdown/front-matter.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { blocksOfOutput } from './blocks-of-output.ts'
import { notebook } from './schema.ts'
import type { Cell } from './schema.ts'

/** Bytes: outputs with pictures make notebooks large, but not so large. */
const MAX_BYTES = 60 * 1024 * 1024

/** Reads the Jupyter notebook at `path`. Throws `UnreadableFile` (empty, invalid, no-text, too-many-pages, unpacks-too-large). */
export async function* readNotebook(path: string): AsyncGenerator<ReadEvent> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > MAX_BYTES) throw new UnreadableFile('unpacks-too-large')
  yield* readNotebookText(new TextDecoder('utf-8').decode(bytes))
}

/** Reads the JSON of a notebook; the same events for the same text. */
export function* readNotebookText(json: string): Generator<ReadEvent> {
  const { metadata, cells = [], worksheets = [] } = parse(json)
  const all = [...cells, ...worksheets.flatMap((sheet) => sheet.cells)]
  const language = metadata?.language_info?.name ?? metadata?.kernelspec?.language ?? null
  const [first, ...rest] = all
  // Quarto and MyST write the head of settings into the first cell.
  const head = first && /^(?:markdown|raw)$/.test(first.cell_type) ? splitFrontMatter(sourceOf(first)) : null
  const blocks = [
    ...(head ? blocksOfMarkdown(head.body) : first ? blocksOfCell(first, language) : []),
    ...rest.flatMap((cell) => blocksOfCell(cell, language)),
  ]
  yield* readFlow(blocks, { title: head?.title ?? metadata?.title ?? null, declared: head?.language })
}

function parse(json: string): ReturnType<typeof notebook.parse> {
  try {
    return notebook.parse(JSON.parse(json))
  } catch (error) {
    throw new UnreadableFile('invalid', { cause: error })
  }
}

const sourceOf = ({ source, input }: Cell): string => cleanText((source ?? input ?? '').replace(/\r\n?/g, '\n')).replace(/\t/g, '    ')

function blocksOfCell(cell: Cell, language: string | null): FlowText[] {
  const source = sourceOf(cell)
  switch (cell.cell_type) {
    case 'markdown':
      return blocksOfMarkdown(withAttachments(source, cell))
    case 'heading':
      return [{ kind: 'heading', level: (cell.level ?? 1) - 1, text: source }]
    case 'code': {
      const { magic, code } = withoutMagic(source)
      return [{ kind: 'code', text: code, language: magic ?? language, isOutput: false }, ...(cell.outputs ?? []).flatMap(blocksOfOutput)]
    }
    default:
      return []
  }
}

/** "%%bash" in the first line names another language; Quarto's options are comments with a bar. */
function withoutMagic(source: string): { magic: string | null; code: string } {
  const magic = /^%%(bash|sh|html|javascript|js|latex|perl|ruby|R|sql|cython)\b/.exec(source)?.[1]?.toLowerCase() ?? null
  return { magic, code: source.replace(/^(?:#\|.*\n?)+/, '') }
}

/** Pictures pasted into a cell stand beside its text, by name. */
function withAttachments(source: string, { attachments }: Cell): string {
  return source.replace(/\(attachment:([^)\s]+)\)/g, (whole, name: string) => {
    const [type, data] = Object.entries(attachments?.[name] ?? {}).find(([each]) => each.startsWith('image/')) ?? []
    return type !== undefined && typeof data === 'string' ? `(data:${type};base64,${data.replace(/\s+/g, '')})` : whole
  })
}
