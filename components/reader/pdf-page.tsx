'use client'

import { useState } from 'react'
import { Document, Page } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'
import { Button } from '#components/ui/button.tsx'
import { canvasRatio } from './fit.ts'
import { DOCUMENT_OPTIONS } from './pdf-engine.ts'

type Props = {
  fileUrl: string
  page: number
  width: number
  height: number
}

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
export default function PdfPage({ fileUrl, page, width, height }: Props) {
  const [attempt, setAttempt] = useState(0)
  const trouble = <Trouble retry={() => setAttempt((number) => number + 1)} />
  return (
    <Document
      key={attempt}
      file={fileUrl}
      options={DOCUMENT_OPTIONS}
      loading={null}
      noData={null}
      error={trouble}
      suspense={false}
      externalLinkRel="noopener noreferrer nofollow"
    >
      <Page
        pageNumber={page}
        width={width}
        devicePixelRatio={canvasRatio(width, height, window.devicePixelRatio)}
        renderAnnotationLayer={false}
        loading={null}
        noData={null}
        error={trouble}
      />
    </Document>
  )
}
