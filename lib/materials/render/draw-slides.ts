import { createReadStream } from 'node:fs'
import { prisma } from '#lib/db/client.ts'
import { errorFields, log } from '#lib/log.ts'
import { discardBlob, holdBlob } from '#lib/materials/discard-blob.ts'
import { readFile } from '#lib/materials/read/read-file.ts'
import { blobPath, putBlob } from '#lib/storage/blobs.ts'
import { drawAsPdf } from './draw-as-pdf.ts'
import { findOffice } from './find-office.ts'

/** Pictures unpacked into a PDF can make it larger than the slides were. */
const MAX_BYTES = 300 * 1024 * 1024

/**
 * Where this machine has an office program, draws the slides of a version as their maker saw them; pages are shown from
 * that then. An extra: what goes wrong is logged, and the slides stay laid out from their file.
 */
export async function drawSlides(versionId: string, signal: AbortSignal): Promise<'drawn' | 'skipped'> {
  const office = findOffice()
  if (office === null) return 'skipped'
  try {
    const version = await prisma.materialVersion.findUnique({
      where: { id: versionId }, select: { format: true, blobKey: true, renderedKey: true, pageCount: true },
    })
    if (!version?.blobKey || version.format !== 'pptx' || version.renderedKey !== null) return 'skipped'
    const key = await drawAsPdf(blobPath(version.blobKey), { office, signal }, async (pdf) => {
      // A page too many or too few, and citations would show the wrong slide.
      if ((await pagesOf(pdf, signal)) !== version.pageCount) return null
      return (await putBlob(createReadStream(pdf), MAX_BYTES)).key
    })
    if (key === null) {
      log.warn('material.not-drawn', { versionId })
      return 'skipped'
    }
    return (await keep(versionId, key)) ? 'drawn' : 'skipped'
  } catch (error) {
    if (!signal.aborted) log.warn('material.not-drawn', { versionId, ...errorFields(error) })
    return 'skipped'
  }
}

/** Number of pages, told by the reader in a process of its own; null for what is no PDF. */
async function pagesOf(pdf: string, signal: AbortSignal): Promise<number | null> {
  for await (const event of readFile(pdf, 'pdf', { signal })) if (event.type === 'opened') return event.pageCount
  return null
}

/** False when the version went meanwhile; the drawing goes then too. */
async function keep(versionId: string, key: string): Promise<boolean> {
  const { count } = await prisma.$transaction(async (tx) => {
    await holdBlob(tx, key)
    return tx.materialVersion.updateMany({ where: { id: versionId }, data: { renderedKey: key } })
  })
  if (count === 0) await discardBlob(key)
  return count > 0
}
