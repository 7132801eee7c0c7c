import Link from 'next/link'
import type { QualitySummary } from '#lib/questions/report/view.ts'
import { summaryWords } from './quality-words.ts'

/** At the side of a course: how many questions there are, and that each was checked. */
export function QualityLine({ summary }: { summary: QualitySummary }) {
  return (
    <section aria-labelledby="aside-quality">
      <h2 id="aside-quality">Questions</h2>
      <p className="meta aside-none num">
        {summaryWords(summary)} <Link href={`/courses/${summary.courseId}/questions/report`}>How they are checked</Link>
      </p>
    </section>
  )
}
