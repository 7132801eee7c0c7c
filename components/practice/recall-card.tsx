import Link from 'next/link'
import { SourceProof } from '#components/exams/source-proof.tsx'
import { RichText } from '#components/rich-text/rich-text.tsx'
import { Field } from '#components/ui/field.tsx'
import type { OpenedCard } from '#lib/practice/view.ts'
import { MAX_WRITTEN } from '#lib/questions/schema.ts'
import type { QuestionForStudent } from '#lib/questions/schema.ts'
import type { Card } from './use-card.ts'

/** What opens a card: its slide, or where in running text it stands. */
export function openWords({ type, stem }: QuestionForStudent): string {
  if (type === 'WHY') return 'Show the reason'
  return /\bslides? “/.test(stem) ? 'Open the slide' : 'Open the page'
}

type Props = {
  card: Card
  ticked: readonly string[]
  tick: (ids: string[]) => void
}

/** What is said or typed before; after that the points as they stand in the lecture, to be ticked by whoever had them. */
export function RecallCard({ card, ticked, tick }: Props) {
  if (!card.opened) {
    return (
      <Field label="Say it or type it" help="A point a line is enough. Nobody grades it: you compare it with the lecture yourself.">
        {(aria) => (
          <textarea
            className="input recall-text" rows={5} maxLength={MAX_WRITTEN} value={card.text}
            onChange={({ target }) => card.write(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
            {...aria}
          />
        )}
      </Field>
    )
  }
  return (
    <>
      <div className="recall" data-beside={card.opened.text.trim() !== '' || undefined}>
        {card.opened.text.trim() !== '' && (
          <figure className="recall-own">
            <figcaption>You wrote</figcaption>
            <blockquote>{card.opened.text}</blockquote>
          </figure>
        )}
        <fieldset className="recall-points">
          <legend>Tick what you had</legend>
          {card.opened.points.map((point) => (
            <Point
              key={point.id} point={point} isTicked={ticked.includes(point.id)}
              toggle={(on) => tick(on ? [...ticked, point.id] : ticked.filter((id) => id !== point.id))}
            />
          ))}
        </fieldset>
      </div>
      {card.opened.citation && <SourceProof citation={card.opened.citation} />}
    </>
  )
}

type PointProps = { point: OpenedCard['points'][number]; isTicked: boolean; toggle: (on: boolean) => void }

function Point({ point: { text, page, href, quote }, isTicked, toggle }: PointProps) {
  const [first = '', ...below] = text.split('\n')
  return (
    <div className="recall-point" data-ticked={isTicked || undefined}>
      <label>
        <input type="checkbox" checked={isTicked} onChange={({ target }) => toggle(target.checked)} />
        <span className="read">
          <RichText text={first} />
        </span>
      </label>
      {below.length > 0 && (
        <ul>
          {/* Lines of one point never change places. */}
          {below.map((line, at) => <li key={`${at} ${line}`}><RichText text={line} /></li>)}
        </ul>
      )}
      {quote && <p className="recall-quote"><RichText text={quote} /></p>}
      {href && page !== null && (
        <Link className="meta num" href={href} prefetch={false} target="_blank">
          Page {page}
          <span className="vh"> in a new tab</span>
        </Link>
      )}
    </div>
  )
}
