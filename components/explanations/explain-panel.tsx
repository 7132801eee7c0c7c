import { ArrowLeft } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import type { PageConcept } from '#lib/concepts/view.ts'
import type { Feedback } from '#lib/exams/view.ts'
import type { Citation } from '#lib/explanations/schema.ts'
import { STYLE_NAMES } from '#lib/explanations/schema.ts'
import { CheckYourself } from './check-yourself.tsx'
import { ExplanationView } from './explanation-view.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Invitation } from './invitation.tsx'
import { conceptOf } from './kept.ts'
import type { KeptExplanation } from './kept.ts'
import { KeptList } from './kept-list.tsx'
import { QuotePopovers } from './quote-popover.tsx'
import { StyleChoice } from './style-choice.tsx'
import type { ExplainEngine } from './style-choice.tsx'
import type { ExplanationControl, Manner } from './use-explanation.ts'

/** The page in view, as far as the panel needs it; null while it is not there. */
type PanelPage = { number: number; section: string | null; words: number; concepts: PageConcept[] }

type Props = {
  material: { id: string; title: string }
  page: number
  content: PanelPage | null
  isAnalysed: boolean
  control: ExplanationControl
  engine: ExplainEngine
  kept: KeptExplanation[]
  /** Number of the sentence whose passage is marked: `sentenceNumber`. */
  currentIndex: number | null
  /** A passage is marked: a citation led to the page in view. */
  isCited: boolean
  onCite: (citation: Citation, index: number) => void
  onCiteCheck: (citation: NonNullable<Feedback['citation']>) => void
  explainPage: () => void
  explainConcept: (concept: PageConcept) => void
  /** What stands in place of the invitation while help is closed. */
  closed?: React.ReactNode
  /** Of the handle that moves the panel on a phone. */
  handle: React.ReactNode
  /** At the foot of the panel: the question of one's own. */
  ask?: React.ReactNode
}

/** Sentences of follow-ups are counted on, so that one number names one sentence. */
const PART = 1000
const ofPart = (index: number | null, part: number): number | null =>
  index !== null && Math.floor(index / PART) === part ? index % PART : null

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

function Head({ control, content, page, engine }: Pick<Props, 'control' | 'content' | 'page' | 'engine'>) {
  const { shown, close, explain } = control
  const [current] = shown
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
  const { target } = current
  const manner: Manner = { style: current.style, language: current.language }
  return (
    <div className="reader-panel-top">
      <div className="reader-panel-line">
        <Button look="plain" small iconOnly aria-label={`Back to what is on page ${page}`} onClick={close}>
          <ArrowLeft className="icon" />
        </Button>
        <h2>{target.name}</h2>
        {conceptOf(target) === null && target.name !== `Page ${target.page}` && <span className="meta num">p.&#8201;{target.page}</span>}
      </div>
      <StyleChoice engine={engine} manner={manner} choose={(chosen) => explain(target, chosen)} />
    </div>
  )
}

/** The explanation with what followed it up, what can be asked next, and one question on it. */
function Shown({ material, control, engine, currentIndex, onCite, onCiteCheck }: Props) {
  const { shown, explain, followUp } = control
  const first = shown[0]
  const last = shown.at(-1)
  if (!first || !last) return null
  const again = () => explain(first.target, first)
  const canFollow = last.status === 'done' && last.id !== null && last.engine !== 'builtin' && shown.length < 6
  return (
    <>
      {shown.map((explanation, part) => (
        <ExplanationView
          // Explanations are only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          key={part} explanation={explanation} host={engine.host} currentIndex={ofPart(currentIndex, part)}
          onCite={(citation, index) => onCite(citation, part * PART + index)} again={again}
        />
      ))}
      {canFollow && <FollowUps ask={followUp} />}
      {first.status === 'done' && (
        <CheckYourself
          key={`${first.target.page} ${conceptOf(first.target)} ${first.style}`}
          materialId={material.id} page={first.target.page} conceptId={conceptOf(first.target)} onCite={onCiteCheck}
        />
      )}
    </>
  )
}

export function ExplainPanel(props: Props) {
  const { material, page, content, isAnalysed, control, engine, kept, explainPage } = props
  const { shown, explain } = control
  const [current] = shown
  const isElsewhere = current !== undefined && current.target.page !== page && !props.isCited && (content?.words ?? 0) > 0
  return (
    <QuotePopovers materialTitle={material.title}>
      {props.handle}
      <Head control={control} content={content} page={page} engine={engine} />
      <div
        className="reader-scroll" role="region" aria-label="Explanation text" data-scrolls
        // It scrolls, so the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {isElsewhere && <Elsewhere page={page} explain={explainPage} />}
        {current ? (
          <Shown {...props} />
        ) : (
          <>
            {content ? (
              <Invitation
                page={page} words={content.words} concepts={content.concepts} isAnalysed={isAnalysed} model={engine.model}
                closed={props.closed} explainPage={explainPage} explainConcept={props.explainConcept}
              />
            ) : (
              <p className="meta">Page {page} can be explained as soon as it is open.</p>
            )}
            <KeptList
              kept={kept} styleName={(style) => STYLE_NAMES[style]}
              reopen={({ target, page: itsPage, name, style, language }) => explain({ target, page: itsPage, name }, { style, language })}
            />
          </>
        )}
      </div>
      {props.ask}
    </QuotePopovers>
  )
}
