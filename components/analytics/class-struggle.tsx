import Link from 'next/link'
import { sentenceCase } from '#components/progress/sentence-case.ts'
import { Band } from '#components/ui/band.tsx'
import type { ClassStruggle as Struggle } from '#lib/analytics/view.ts'
import { pageHref, shareInWords } from './class-words.ts'

type Props = { courseId: string; struggle: Struggle | null }

/** At the side of the Materials tab: the one concept to take up in the next lecture. */
export function ClassStruggle({ courseId, struggle }: Props) {
  return (
    <section aria-labelledby="aside-struggle">
      <h2 id="aside-struggle">Where the class struggles</h2>
      {struggle ? (
        <div className="class-struggle">
          <p className="serif">
            <Link href={pageHref(struggle)}>{sentenceCase(struggle.name)}</Link>
          </p>
          <Band {...struggle.band} evidence={struggle.evidence} label={`Class: ${shareInWords(struggle)}`} />
          <p className="meta num">{struggle.students} students have been asked about it</p>
        </div>
      ) : (
        <p className="meta aside-none">Nothing stands out so far. It takes the answers of at least five students.</p>
      )}
      <p className="aside-more">
        <Link href={`/courses/${courseId}/class`}>See the class</Link>
      </p>
    </section>
  )
}
