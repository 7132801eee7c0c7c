import mammoth from 'mammoth'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import type { Zip } from '#lib/materials/read/zip/open-zip.ts'
import { PICTURE_SCHEME, archiveOf } from './parts.ts'
import { stylesOf } from './styles.ts'

type Input = Parameters<typeof mammoth.convertToHtml>[0]

/** The body of a document as HTML; pictures by their names inside the file. @throws UnreadableFile */
export async function htmlOf(zip: Zip): Promise<string> {
  const styles = await stylesOf(zip)
  // An archive that is open already is taken as `file`; the types know only paths and bytes.
  const input = { file: archiveOf(zip, styles) } as unknown as Input
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = Buffer.from(await image.readAsBase64String(), 'base64').toString()
    return { src: `${PICTURE_SCHEME}${name}` }
  })
  try {
    const { value } = await mammoth.convertToHtml(input, { styleMap: styles.map, convertImage, includeEmbeddedStyleMap: false })
    return value
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('invalid', { cause: error })
  }
}
