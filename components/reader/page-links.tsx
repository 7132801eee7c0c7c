'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import type { CSSProperties } from 'react'
import { linksOf } from './pdf-links.ts'
import type { LinkTarget, PageLink } from './pdf-links.ts'
import type { PageBox } from './page-wash.tsx'

type InnerTarget = Exclude<LinkTarget, { kind: 'web' }>
type Props = { pdf: PDFDocumentProxy; page: number; open: (page: number) => void }

async function readLinks(pdf: PDFDocumentProxy, number: number): Promise<PageLink[]> {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const onPaper = ([ax = 0, ay = 0, bx = 0, by = 0]: number[]) =>
    [viewport.convertToViewportPoint(ax, ay), viewport.convertToViewportPoint(bx, by)].flat() as number[]
  const annotations = await page.getAnnotations()
  if (annotations.length === 0) return []
  const { items } = await page.getTextContent()
  return linksOf(
    annotations, { width, height, onPaper }, { page: number, pageCount: pdf.numPages }, items.filter((item) => 'str' in item))
}

/** The page of a place in the file; null where it leads nowhere. */
async function findPage(pdf: PDFDocumentProxy, target: InnerTarget): Promise<number | null> {
  if (target.kind === 'page') return target.page
  try {
    const place = typeof target.destination === 'string' ? await pdf.getDestination(target.destination) : target.destination
    const first: unknown = place?.[0]
    const number = typeof first === 'number' ? first + 1 : (await pdf.getPageIndex(first as { num: number; gen: number })) + 1
    return Number.isInteger(number) && number >= 1 && number <= pdf.numPages ? number : null
  } catch {
    return null
  }
}

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`

const placeOf = ({ x, y, width, height }: PageBox): CSSProperties =>
  ({ left: percent(x), top: percent(y), width: percent(width), height: percent(height) })

type InnerProps = Omit<Props, 'page'> & Pick<PageLink, 'box' | 'text'> & { target: InnerTarget }

function InnerLink({ pdf, box, text, target, open }: InnerProps) {
  const [isDead, setDead] = useState(false)
  // Asked of the file only now: to know the page of every line of a table of contents, most of the file would be fetched.
  const follow = async () => {
    const page = await findPage(pdf, target)
    if (page === null) setDead(true)
    else open(page)
  }
  return (
    <button
      type="button" className="page-link" style={placeOf(box)} aria-label={`Go to: ${text || 'another page'}`}
      aria-disabled={isDead || undefined}
      title={isDead ? 'This link leads to no page of the lecture' : undefined} onClick={() => void follow()}
    />
  )
}

/** The links of a page of a PDF, over it: within the lecture they turn the page, outside they open beside it. */
export function PageLinks({ pdf, page, open }: Props) {
  const [links, setLinks] = useState<PageLink[]>([])
  useEffect(() => {
    let isWanted = true
    readLinks(pdf, page).then(
      (found) => isWanted && setLinks(found),
      // A page without its links can still be read.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [pdf, page])

  if (links.length === 0) return null
  return (
    <div className="page-links" role="group" aria-label="Links on this page">
      {links.map(({ id, box, text, target }) => target.kind === 'web' ? (
        <a
          key={id} className="page-link" style={placeOf(box)} href={target.address} title={target.address}
          target="_blank" rel="noopener noreferrer" aria-label={text ? `${text}, opens ${target.address}` : target.address}
        />
      ) : (
        <InnerLink key={id} pdf={pdf} box={box} text={text} target={target} open={open} />
      ))}
    </div>
  )
}
