import { ArrowLeft } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import type { PageConcept } from '#lib/concepts/view.ts'
import type { Feedback } from '#lib/exams/view.ts'
import type { Citation } from '#lib/explanations/schema.ts'
import { ExplanationView } from './explanation-view.tsx'
import { Invitation } from './invitation.tsx'
import { KeptList } from './kept-list.tsx'
import type { KeptExplanation } from './kept.ts'
import { QuotePopovers } from './quote-popover.tsx'
import { StyleChoice } from './style-choice.tsx'
import type { StyleOption } from './style-choice.tsx'
import type { ExplanationControl } from './use-explanation.ts'

/** The page in view, as far as the panel needs it; null while it is not there. */
export type PanelPage = { number: number; section: string | null; words: number; concepts: PageConcept[] }

type Props = {
  material: { id: string; title: string }
  page: number
  content: PanelPage | null
  isAnalysed: boolean
  control: ExplanationControl
  styles: StyleOption[]
  kept: KeptExplanation[]
  /** Index of the sentence whose passage is marked. */
  currentIndex: number | null
  /** A passage is marked: a citation led to the page in view. */
  isCited: boolean
  onCite: (citation: Citation, index: number) => void
  onCiteCheck: (citation: NonNullable<Feedback['citation']>) => void
  explainPage: () => void
  explainConcept: (concept: PageConcept) => void
  /** Of the handle that moves the panel on a phone. */
  handle: React.ReactNode
}

/** Another page is in view than the one explained, and no citation led there. */
function Elsewhere({ page, explain }: { page: number; explain: () => void }) {
  return (
    <p className="reader-elsewhere">
      <span>You have turned to page {page}.</span>
      <Button small onClick={explain}>
        Explain page {page}
      </Button>
    </p>
  )
}

function Head({ control, content, page, styles }: Pick<Props, 'control' | 'content' | 'page' | 'styles'>) {
  const { current, close, explain } = control
  if (!current) {
    return (
      <div className="reader-panel-top">
        <div className="reader-panel-line">
          <h2>{content?.section ?? `Page ${page}`}</h2>
          {content?.section && <span className="meta num">p.&#8201;{page}</span>}
        </div>
      </div>
    )
  }
  const { target, style } = current
  return (
    <div className="reader-panel-top">
      <div className="reader-panel-line">
        <Button look="plain" small iconOnly aria-label={`Back to what is on page ${page}`} onClick={close}>
          <ArrowLeft className="icon" />
        </Button>
        <h2>{target.name}</h2>
        {target.conceptId === null && target.name !== `Page ${target.page}` && <span className="meta num">p.&#8201;{target.page}</span>}
      </div>
      <StyleChoice styles={styles} style={style} choose={(chosen) => explain(target, chosen)} />
    </div>
  )
}

export function ExplainPanel(props: Props) {
  const { material, page, content, isAnalysed, control, styles, kept, currentIndex, explainPage } = props
  const { current, explain } = control
  const styleName = (style: string) => styles.find(({ value }) => value === style)?.name ?? style
  const isElsewhere = current !== null && current.target.page !== page && !props.isCited && (content?.words ?? 0) > 0
  return (
    <QuotePopovers materialTitle={material.title}>
      {props.handle}
      <Head control={control} content={content} page={page} styles={styles} />
      <div
        className="reader-scroll" role="region" aria-label="Explanation text" data-scrolls
        // It scrolls, so the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {isElsewhere && <Elsewhere page={page} explain={explainPage} />}
        {current ? (
          <ExplanationView
            materialId={material.id} explanation={current} currentIndex={currentIndex}
            onCite={props.onCite} onCiteCheck={props.onCiteCheck} again={() => explain(current.target, current.style)}
          />
        ) : (
          <>
            {content ? (
              <Invitation
                page={page} words={content.words} concepts={content.concepts} isAnalysed={isAnalysed}
                explainPage={explainPage} explainConcept={props.explainConcept}
              />
            ) : (
              <p className="meta">Page {page} can be explained as soon as it is open.</p>
            )}
            <KeptList
              kept={kept} styleName={styleName}
              reopen={({ style, conceptId, name, page: itsPage }) => explain({ page: itsPage, conceptId, name }, style)}
            />
          </>
        )}
      </div>
    </QuotePopovers>
  )
}
