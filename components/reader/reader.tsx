'use client'

import { useCallback, useMemo, useState } from 'react'
import type { CSSProperties } from 'react'
import { SittingNotice } from '#components/courses/sitting-notice.tsx'
import { ExplainPanel } from '#components/explanations/explain-panel.tsx'
import { addKept, conceptOf, conceptTarget, pageTarget } from '#components/explanations/kept.ts'
import type { ExplainTarget, KeptExplanation } from '#components/explanations/kept.ts'
import type { ExplainEngine } from '#components/explanations/style-choice.tsx'
import { useExplanation } from '#components/explanations/use-explanation.ts'
import type { ExplanationControl } from '#components/explanations/use-explanation.ts'
import type { PageConcept } from '#lib/concepts/view.ts'
import { FindInLecture } from '#components/retrieval/find-in-lecture.tsx'
import { SearchPalette } from '#components/retrieval/search-palette.tsx'
import { UNSETTLED } from '#lib/materials/reader/view.ts'
import type { OutlineEntry, ReaderMaterial } from '#lib/materials/reader/view.ts'
import { rangeOfSentence } from './highlight.ts'
import type { Mark } from './highlight.ts'
import { LectureDesk } from './lecture-desk.tsx'
import { OutlineDialog } from './outline-dialog.tsx'
import { isOutline } from './outline-tree.ts'
import { PageRail } from './page-rail.tsx'
import { PlaceTimes } from './place-times.tsx'
import { ReaderBar } from './reader-bar.tsx'
import { AskDialog } from '#components/inquiries/ask-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SheetHandle } from './sheet-handle.tsx'
import { PHONE, useMedia } from './use-media.ts'
import { useOutline } from './use-outline.ts'
import { usePageContent } from './use-page-content.ts'
import type { PageContent } from './use-page-content.ts'
import { usePageVisit } from './use-page-visit.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useReadingProgress } from './use-reading-progress.ts'
import { useSelectedSentences } from './use-selected-sentences.ts'
import { FREE, useSheet } from './use-sheet.ts'
import type { Rest } from './use-sheet.ts'

type Props = {
  material: ReaderMaterial
  back: { href: string; label: string }
  outline: OutlineEntry[]
  /** Where the reader opens: a page, and a sentence on it when a citation led here. */
  start: { page: number; content: PageContent | null; sentenceId: string | null }
  engine: ExplainEngine
  kept: KeptExplanation[]
  /** The exam of the course that is sat now: its help is closed. */
  sitting: { attemptId: string; title: string } | null
}

/** How much of the desk the sheet covers; when it stands over all of it, what counts is the page it will show again. */
const coveredBy = (rest: Rest) => 1 - Math.max(FREE[rest], FREE.half)

export function Reader({ material, back, outline: outlineBefore, start, engine, kept: keptBefore, sitting }: Props) {
  const [page, setPage] = useState(start.page)
  const [zoom, setZoom] = useState(1)
  const { sentenceId } = start
  const [marked, setMarked] = useState<Mark | null>(sentenceId ? { page: start.page, sentenceId, range: null, index: null } : null)
  const [kept, setKept] = useState(keptBefore)
  const [isFinding, setFinding] = useState(false)
  const isPhone = useMedia(PHONE)
  const sheet = useSheet()
  const progress = useReadingProgress(material.id, material.progress)
  const outline = useOutline(material.id, outlineBefore, progress.state)
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

  const openFromOutline = (number: number) => {
    turnTo(number)
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
    shown: explanation.shown,
    explain: (target, manner) => (forget(), explanation.explain(target, manner)),
    followUp: explanation.followUp,
    close: () => (forget(), explanation.close()),
  }
  const [current] = control.shown
  const manner = current ?? { style: engine.styles[0] ?? 'short-version', language: '' as const }
  const begin = (target: ExplainTarget) => {
    if (!content) return
    setMarked(null)
    if (sheet.rest === 'low') sheet.setRest('half')
    control.explain(target, manner)
  }
  const explainPage = () => {
    if (content && content.page.words > 0) begin(pageTarget(page, content.page.section ?? undefined))
  }
  const selected = useSelectedSentences(content?.page ?? null)
  const explainSelection = () => {
    const [fromSentenceId] = selected.ids
    const toSentenceId = selected.ids.at(-1)
    if (!fromSentenceId || !toSentenceId) return
    begin({ target: { kind: 'selection', page, fromSentenceId, toSentenceId }, page, name: 'Selected text' })
    selected.clear()
  }
  const explainConcept = (concept: PageConcept) => begin(conceptTarget(concept, page))
  useReaderKeys({
    previous: () => turnTo(page - 1), next: () => turnTo(page + 1), explain: selected.ids.length > 0 ? explainSelection : explainPage,
  })

  const free = sheet.dragged ?? FREE[sheet.rest]
  return (
    <div className="reader">
      <a className="skip" href="#explanation">
        Skip to the explanation
      </a>
      <ReaderBar
        title={material.title} back={back} page={page} startsAt={content?.page.startsAt ?? null}
        pageCount={progress.pageCount} open={turnTo}
        zoom={zoom} setZoom={setZoom} find={() => setFinding(true)}
        outline={isOutline(outline) && (
          <OutlineDialog entries={outline} language={material.language} page={page} open={openFromOutline} />
        )}
      />
      <SearchPalette isHidden />
      <main className="reader-desk" data-desk>
        <PageRail
          material={material} progress={progress} outline={outline} page={page} shown={content?.page ?? null} open={turnTo}
          concepts={content?.concepts ?? []}
          conceptId={current ? conceptOf(current.target) : null} explain={explainConcept}
        />
        <FindInLecture
          materialId={material.id} isOpen={isFinding} setOpen={setFinding}
          show={(hit) => show({ page: hit.page, sentenceId: hit.sentenceId ?? '', range: null, index: null })}
        />
        <LectureDesk
          material={material} progress={progress} page={page} open={turnTo} state={state} zoom={zoom}
          range={range} tapped={selected.ids} bar={<SelectionBar selected={selected} explain={explainSelection} />}
          coveredShare={isPhone ? coveredBy(sheet.rest) : 0}
        />
        <aside
          id="explanation" className="reader-panel" aria-label="Explanation" tabIndex={-1}
          data-dragged={sheet.dragged !== null || undefined} style={{ '--free': free } as CSSProperties}
        >
          <PlaceTimes times={material.times}>
            <ExplainPanel
              material={material} page={page} content={panelPage} isAnalysed={isSettled} control={control} engine={engine} kept={kept}
              currentIndex={marked?.index ?? null} isCited={marked !== null}
              onCite={(citation, index) => show({ page: citation.page, sentenceId: citation.sentenceId, range: citation, index })}
              onCiteCheck={({ page: cited, sentenceId }) => show({ page: cited, sentenceId, range: null, index: null })}
              closed={sitting && <SittingNotice sitting={sitting} />}
              explainPage={explainPage} explainConcept={explainConcept}
              handle={<SheetHandle sheet={sheet} />}
              ask={sitting ? undefined : (
                <AskDialog opener="field" scope={{ materialId: material.id }} title={material.title} pageNo={page} />
              )}
            />
          </PlaceTimes>
        </aside>
      </main>
    </div>
  )
}
