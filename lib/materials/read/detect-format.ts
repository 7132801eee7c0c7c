import type { Format } from '#lib/materials/format.ts'
import { detectType } from './detect-type.ts'
import { formatOfText } from './text/format-of-text.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { openZip } from './zip/open-zip.ts'

/** The part that only an office file of this format has. */
const MAIN_PARTS = { 'ppt/presentation.xml': 'pptx', 'word/document.xml': 'docx' } as const satisfies Record<string, Format>

/**
 * The format of a stored file by its content; its name decides only between formats of text that look alike.
 * @param firstBytes up to TYPE_BYTES of them
 * @returns null for what no reader here takes
 * @throws UnreadableFile for an archive that is broken, or unpacks to more than an office file does
 */
export async function detectFormat(path: string, firstBytes: Uint8Array, fileName: string): Promise<Format | null> {
  const type = detectType(firstBytes)
  if (type === 'text') return formatOfText(firstBytes, fileName)
  return type === 'zip' ? formatOfZip(path) : type
}

async function formatOfZip(path: string): Promise<Format | null> {
  const zip = await openZip(path)
  try {
    const main = Object.entries(MAIN_PARTS).find(([part]) => zip.has(part))
    return main?.[1] ?? null
  } finally {
    zip.close()
  }
}

/** As `detectFormat`, with the reason in place of an error. */
export async function judgeFormat(path: string, firstBytes: Uint8Array, fileName: string): Promise<Format | UnreadableFile> {
  try {
    return (await detectFormat(path, firstBytes, fileName)) ?? new UnreadableFile('unsupported')
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
}
