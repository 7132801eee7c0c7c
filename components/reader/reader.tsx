'use client'

import { useCallback, useMemo, useState } from 'react'
import type { CSSProperties } from 'react'
import { ExplainPanel } from '#components/explanations/explain-panel.tsx'
import { addKept } from '#components/explanations/kept.ts'
import type { KeptExplanation } from '#components/explanations/kept.ts'
import type { StyleOption } from '#components/explanations/style-choice.tsx'
import { useExplanation } from '#components/explanations/use-explanation.ts'
import type { ExplanationControl } from '#components/explanations/use-explanation.ts'
import type { PageConcept } from '#lib/concepts/view.ts'
import { UNSETTLED } from '#lib/materials/reader/view.ts'
import type { ReaderMaterial } from '#lib/materials/reader/view.ts'
import { rangeOfSentence } from './highlight.ts'
import type { Mark } from './highlight.ts'
import { LectureDesk } from './lecture-desk.tsx'
import { PageRail } from './page-rail.tsx'
import { ReaderBar } from './reader-bar.tsx'
import { SheetHandle } from './sheet-handle.tsx'
import { PHONE, useMedia } from './use-media.ts'
import { usePageContent } from './use-page-content.ts'
import type { PageContent } from './use-page-content.ts'
import { usePageVisit } from './use-page-visit.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useReadingProgress } from './use-reading-progress.ts'
import { FREE, useSheet } from './use-sheet.ts'
import type { Rest } from './use-sheet.ts'

type Props = {
  material: ReaderMaterial
  back: { href: string; label: string }
  /** Where the reader opens: a page, and a sentence on it when a citation led here. */
  start: { page: number; content: PageContent | null; sentenceId: string | null }
  styles: StyleOption[]
  kept: KeptExplanation[]
}

/** How much of the desk the sheet covers; when it stands over all of it, what counts is the page it will show again. */
const coveredBy = (rest: Rest) => 1 - Math.max(FREE[rest], FREE.half)

export function Reader({ material, back, start, styles, kept: keptBefore }: Props) {
  const [page, setPage] = useState(start.page)
  const [zoom, setZoom] = useState(1)
  const { sentenceId } = start
  const [marked, setMarked] = useState<Mark | null>(sentenceId ? { page: start.page, sentenceId, range: null, index: null } : null)
  const [kept, setKept] = useState(keptBefore)
  const isPhone = useMedia(PHONE)
  const sheet = useSheet()
  const progress = useReadingProgress(material.id, material.progress)
  const isSettled = !UNSETTLED.includes(progress.state)
  const state = usePageContent({ materialId: material.id, page, pagesRead: progress.pagesRead, isSettled, initial: start.content })
  const explanation = useExplanation(material.id, useCallback((entry: KeptExplanation) => setKept((known) => addKept(known, entry)), []))
  usePageVisit(material.id, page, state.status === 'ready')

  const goTo = (number: number) => {
    setPage(number)
    // The address names what is in view, so that a reload or a copied link opens it again.
    window.history.replaceState(null, '', `?page=${number}`)
  }
  const turnTo = (number: number) => {
    if (number < 1 || number === page || (progress.pageCount !== null && number > progress.pageCount)) return
    setMarked(null)
    goTo(number)
  }
  const show = (mark: Mark) => {
    setMarked(mark)
    if (mark.page !== page) goTo(mark.page)
    if (sheet.rest === 'full') sheet.setRest('half')
  }

  const content = state.status === 'ready' ? state.content : null
  const panelPage = content && { number: page, section: content.page.section, words: content.page.words, concepts: content.concepts }
  const range = useMemo(() => {
    if (!marked) return null
    return marked.range ?? (content ? rangeOfSentence(content.page, marked.sentenceId) : null)
  }, [marked, content])

  // Another explanation has other sentences: none of them is the one that was marked.
  const forget = () => setMarked((known) => known && { ...known, index: null })
  const control: ExplanationControl = {
    current: explanation.current,
    explain: (target, style) => (forget(), explanation.explain(target, style)),
    close: () => (forget(), explanation.close()),
  }
  const style = control.current?.style ?? styles[0]?.value
  const begin = (target: { conceptId: string | null; name: string }) => {
    if (!style || !content) return
    setMarked(null)
    if (sheet.rest === 'low') sheet.setRest('half')
    control.explain({ page, ...target }, style)
  }
  const explainPage = () => {
    if (content && content.page.words > 0) begin({ conceptId: null, name: content.page.section ?? `Page ${page}` })
  }
  const explainConcept = (concept: PageConcept) => begin({ conceptId: concept.id, name: concept.name })
  useReaderKeys({ previous: () => turnTo(page - 1), next: () => turnTo(page + 1), explain: explainPage })

  const free = sheet.dragged ?? FREE[sheet.rest]
  return (
    <div className="reader">
      <a className="skip" href="#explanation">
        Skip to the explanation
      </a>
      <ReaderBar
        title={material.title} back={back} page={page} pageCount={progress.pageCount} open={turnTo}
        zoom={zoom} setZoom={setZoom}
      />
      <main className="reader-desk" data-desk>
        <PageRail
          progress={progress} page={page} open={turnTo} concepts={content?.concepts ?? []}
          conceptId={control.current?.target.conceptId ?? null} explain={explainConcept}
        />
        <LectureDesk
          material={material} progress={progress} page={page} state={state} zoom={zoom}
          range={range} coveredShare={isPhone ? coveredBy(sheet.rest) : 0}
        />
        <aside
          id="explanation" className="reader-panel" aria-label="Explanation" tabIndex={-1}
          data-dragged={sheet.dragged !== null || undefined} style={{ '--free': free } as CSSProperties}
        >
          <ExplainPanel
            material={material} page={page} content={panelPage} isAnalysed={isSettled} control={control} styles={styles} kept={kept}
            currentIndex={marked?.index ?? null} isCited={marked !== null}
            onCite={(citation, index) => show({ page: citation.page, sentenceId: citation.sentenceId, range: citation, index })}
            onCiteCheck={({ page: cited, sentenceId }) => show({ page: cited, sentenceId, range: null, index: null })}
            explainPage={explainPage} explainConcept={explainConcept}
            handle={<SheetHandle sheet={sheet} />}
          />
        </aside>
      </main>
    </div>
  )
}
