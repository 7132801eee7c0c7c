import { Check, CircleHelp, Minus, X } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { ReasonText } from '#components/exams/reason-text.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { FacetFeedback, FeedbackParts } from '#lib/exams/view.ts'
import { facetWords, markedWords, verdictWords } from './feedback-words.ts'

type Parts<K extends FeedbackParts['kind']> = Extract<FeedbackParts, { kind: K }>
type Tone = 'right' | 'wrong' | 'attention' | undefined

const LOOK: Record<NonNullable<FacetFeedback['verdict']>, { tone: Tone; icon: LucideIcon }> = {
  found: { tone: 'right', icon: Check }, missing: { tone: 'wrong', icon: Minus }, contradicted: { tone: 'wrong', icon: X },
  unclear: { tone: 'attention', icon: CircleHelp },
}

function Pairs({ pairs }: Parts<'pairs'>) {
  return (
    <ul className="parts">
      {pairs.map(({ promptId, prompt, given, answer, isRight }) => (
        <li key={promptId}>
          <Badge tone={isRight ? 'right' : 'wrong'} icon={isRight ? Check : X}>
            {isRight ? 'Right' : given === null ? 'Left open' : 'Not right'}
          </Badge>
          <p>
            <b>{prompt}</b>
            <span className="serif">{isRight ? answer : given}</span>
            {!isRight && <span className="serif">{given === null ? answer : `Key: ${answer}`}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The answer as it was written, with the words in which points were found marked. */
function OwnWords({ text, facets }: { text: string; facets: readonly FacetFeedback[] }) {
  const found = facets.flatMap(({ verdict, words }) => (verdict === 'found' && words ? [words] : []))
  return (
    <blockquote className="own-words">
      {markedWords(text, found).map(({ part, isMarked, at }) =>
        (isMarked ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>))}
    </blockquote>
  )
}

function Written({ text, verdict, facets }: Parts<'written'>) {
  return (
    <>
      <p className="parts-verdict">{verdictWords(verdict, text)}</p>
      {text && <OwnWords text={text} facets={facets} />}
      <ul className="parts">
        {facets.map(({ id, verdict: one, words, place }) => (
          <li key={id}>
            {one ? <Badge {...LOOK[one]}>{facetWords(one)}</Badge> : <Badge>Point</Badge>}
            <p>
              <span className="serif">
                <ReasonText reason={place} current={false} />
              </span>
              {words && <span className="meta">You wrote: “{words}”</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Points({ text, points }: Parts<'points'>) {
  const ticked = points.filter(({ isTicked }) => isTicked).length
  return (
    <>
      <p className="parts-verdict">{`You marked ${ticked} of ${points.length} yourself. It counts in your progress, in no score.`}</p>
      {text && <OwnWords text={text} facets={[]} />}
      <ul className="parts">
        {points.map(({ id, isTicked, place }) => (
          <li key={id}>
            <Badge tone={isTicked ? 'right' : undefined} icon={isTicked ? Check : Minus}>
              {isTicked ? 'Had it' : 'Not yet'}
            </Badge>
            <p>
              <span className="serif">
                <ReasonText reason={place} current={false} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Point by point what was right of an answer that has parts: pairs, points of a written answer, points marked by oneself. */
export function FeedbackPartsList({ parts }: { parts: FeedbackParts }) {
  if (parts.kind === 'pairs') return <Pairs {...parts} />
  return parts.kind === 'written' ? <Written {...parts} /> : <Points {...parts} />
}
