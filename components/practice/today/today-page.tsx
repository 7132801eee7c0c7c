import Link from 'next/link'
import { ExamsAside } from '#components/exams/exams-aside.tsx'
import { ScoreNewsList } from '#components/questions/appeals/score-news-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Margin } from '#components/ui/margin.tsx'
import type { ExamSummary } from '#lib/exams/view.ts'
import type { TodayView } from '#lib/practice/view.ts'
import type { ScoreNews } from '#lib/questions/appeals/view.ts'
import { TodayCard } from './today-card.tsx'

type Props = {
  /** By the student's own clock: "Good evening, Mina". */
  greeting: string
  /** In the student's time zone: "Tuesday 24 November". */
  day: string
  today: TodayView
  /** `note`: what is new in it, for example "2 lectures ready, 1 being read". */
  courses: { id: string; name: string; note: string }[]
  exams: ExamSummary[]
  /** Scores that changed since they were told. */
  news: ScoreNews[]
  /** When each closed sitting was, in words, by attempt id. */
  days: ReadonlyMap<string, string>
}

export function TodayPage({ greeting, day, today, courses, exams, news, days }: Props) {
  return (
    <div className="wrap today with-aside">
      <div>
        <Margin className="today-hello">
          <h1 className="title">{greeting}</h1>
          <p>{day}</p>
        </Margin>
        {today.kind === 'upload' && today.action.kind === 'link' ? (
          <EmptyState
            title={today.title}
            action={
              <LinkButton look="primary" href={today.action.href}>
                {today.button}
              </LinkButton>
            }
          >
            {today.why}
          </EmptyState>
        ) : (
          <TodayCard today={today} />
        )}
        <ScoreNewsList news={news} />
      </div>
      <aside className="aside" aria-label="Your courses and exams">
        <section aria-labelledby="today-courses">
          <h2 id="today-courses">Your courses</h2>
          <ul className="aside-list">
            {courses.map(({ id, name, note }) => (
              <li key={id}>
                <Link href={`/courses/${id}`}>{name}</Link>
                <span className="meta">{note}</span>
              </li>
            ))}
          </ul>
        </section>
        {today.kind !== 'upload' && <ExamsAside exams={exams} days={days} />}
      </aside>
    </div>
  )
}
