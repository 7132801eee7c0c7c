import Link from 'next/link'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Passage } from '#components/ui/passage.tsx'
import type { TodayView } from '#lib/practice/view.ts'
import { excerpt } from './excerpt.ts'
import { StartPractice } from '#components/practice/start-practice.tsx'

/** What stands before what, and why; the order of `getToday`. */
const REASONS: Record<Exclude<TodayView['kind'], 'upload'>, string> = {
  'open-attempt': 'You began this and did not finish. What is open comes before anything new; your answers so far are saved.',
  'set-exam': 'An exam of your class is open and you have not sat it. It comes before what you do for yourself.',
  missed: 'What you missed in your last exam comes first until you have worked on it. After that come the concepts you are weakest on.',
  weakest: 'Nothing is left open or missed. Of all concepts you have been asked about, this one is the least certain.',
  read: 'Nothing is left open, and there is nothing weak to work on yet. This is the next page you have not opened.',
}

/** The one thing to do: how long, what, why, the place in the lecture, and the button. */
export function TodayCard({ today }: { today: TodayView }) {
  const { kind, minutes, questions, title, why, passage, action, button } = today
  if (kind === 'upload') return null
  const count = questions === null ? '' : `${questions} ${questions === 1 ? 'question' : 'questions'}`
  return (
    <section className="today-now" aria-labelledby="today-what">
      <div className="margin">
        <div className="today-minutes num">
          {minutes !== null && (
            <>
              <b>{minutes}</b> {minutes === 1 ? 'minute' : 'minutes'}
              {count && <span className="today-phone">, {count}</span>}
            </>
          )}
        </div>
        <div>
          <h2 className="title-serif" id="today-what">
            {title}
          </h2>
          <p className="today-why">{why}</p>
          {passage && (
            <figure className="today-passage">
              <Passage {...excerpt(passage.text, passage.start, passage.end)} />
              <figcaption className="meta">
                <Link href={`/materials/${passage.materialId}?page=${passage.page}`}>
                  {passage.materialTitle}, page {passage.page}
                </Link>
              </figcaption>
            </figure>
          )}
          <div className="today-acts">
            {action.kind === 'link' ? (
              <LinkButton look="primary" href={action.href}>
                {button}
              </LinkButton>
            ) : (
              <StartPractice source={action.source}>{button}</StartPractice>
            )}
            {count && <span className="meta">{count}, then done</span>}
          </div>
          <Disclosure summary="Why this?" className="today-reason">
            <p className="meta">{REASONS[kind]}</p>
          </Disclosure>
        </div>
      </div>
    </section>
  )
}
