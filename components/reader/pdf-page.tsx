'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { Page } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'
import { Button } from '#components/ui/button.tsx'
import { canvasRatio } from './fit.ts'
import { PageLinks } from './page-links.tsx'
import { forgetDocument, openDocument } from './pdf-engine.ts'

type Props = {
  fileUrl: string
  page: number
  width: number
  height: number
  /** Turns to another page; without it the links of the page are left out. */
  open?: (page: number) => void
}

type Opened = { status: 'opening' } | { status: 'open'; pdf: PDFDocumentProxy } | { status: 'failed' }

function Trouble({ retry }: { retry: () => void }) {
  return (
    <div className="reader-trouble" role="alert">
      <p>
        <strong>This page could not be drawn.</strong> Its text is safe, and you can still have it explained.
      </p>
      <Button small onClick={retry}>
        Try again
      </Button>
    </div>
  )
}

/** The page of the PDF itself, as sharp as the screen allows, with its text laid over it for selection. */
export default function PdfPage({ fileUrl, page, width, height, open }: Props) {
  const [attempt, setAttempt] = useState(0)
  const [opened, setOpened] = useState<Opened>({ status: 'opening' })

  useEffect(() => {
    let isWanted = true
    // A new attempt opens the file anew.
    if (attempt > 0) forgetDocument(fileUrl)
    openDocument(fileUrl).then(
      (pdf) => isWanted && setOpened({ status: 'open', pdf }),
      () => isWanted && setOpened({ status: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [fileUrl, attempt])

  const retry = () => {
    setOpened({ status: 'opening' })
    setAttempt((number) => number + 1)
  }
  if (opened.status === 'failed') return <Trouble retry={retry} />
  if (opened.status === 'opening') return null
  // pdf.js's own layer would also bring forms to fill in and scripts to press: links have a layer of ours.
  return (
    <>
      <Page
        pdf={opened.pdf}
        pageNumber={page}
        width={width}
        devicePixelRatio={canvasRatio(width, height, window.devicePixelRatio)}
        renderAnnotationLayer={false}
        suspense={false}
        loading={null}
        noData={null}
        error={<Trouble retry={retry} />}
      />
      {open && <PageLinks key={page} pdf={opened.pdf} page={page} open={open} />}
    </>
  )
}
