import Link from 'next/link'
import type { ScoreNews } from '#lib/questions/appeals/view.ts'

/** On Today: what became of appeals, and scores that changed since they were told. */
export function ScoreNewsList({ news }: { news: readonly ScoreNews[] }) {
  if (news.length === 0) return null
  return (
    <section className="score-news" aria-labelledby="score-news">
      <h2 className="heading" id="score-news">
        Your scores
      </h2>
      <ul>
        {news.map(({ text, href }) => (
          <li key={text}>
            {text}{' '}
            <Link href={href} prefetch={false}>
              Open the report
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
