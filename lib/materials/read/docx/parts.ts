import { XMLSerializer } from '@xmldom/xmldom'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { parseXml } from '#lib/materials/read/xml/parse-xml.ts'
import type { Zip } from '#lib/materials/read/zip/open-zip.ts'
import { prepareBody } from './prepare-body.ts'
import type { CodeStyles } from './styles.ts'

/** Before the name of a picture inside the file, where HTML wants an address. */
export const PICTURE_SCHEME = 'media:'

const MEDIA = /^word\/media\//
const BODIES = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/

/** The archive as the converter asks for it. */
type Archive = { exists: (name: string) => boolean; read: (name: string, encoding?: string) => Promise<string | Uint8Array> }

/**
 * The parts of a document for the converter: each judged before it is handed over, bodies prepared. In place of a picture it
 * is given the picture's name: the reader draws it from the file, so none is unpacked here.
 */
export function archiveOf(zip: Zip, styles: CodeStyles): Archive {
  return {
    exists: (name) => zip.has(name),
    read: async (name, encoding) => {
      if (MEDIA.test(name)) return handOver(Buffer.from(name), encoding)
      const bytes = await zip.read(name)
      if (!bytes) throw new UnreadableFile('invalid')
      if (!/\.(?:xml|rels)$/i.test(name)) return handOver(bytes, encoding)
      const document = parseXml(bytes)
      if (BODIES.test(name)) prepareBody(document, styles)
      return handOver(Buffer.from(new XMLSerializer().serializeToString(document)), encoding)
    },
  }
}

const handOver = (bytes: Buffer, encoding: string | undefined): string | Uint8Array =>
  encoding === undefined ? bytes : bytes.toString(encoding === 'base64' ? 'base64' : 'utf8')
