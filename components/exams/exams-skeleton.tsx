import { SkeletonPage } from '#components/ui/skeleton-page.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

const ROWS = [46, 38, 52]

/** Stands in for the list of exams, one exam's cover and the page that makes one: a title and what hangs on the margin. */
export function ExamsSkeleton() {
  return (
    <SkeletonPage label="Loading your practice exams" className="wrap exams-page">
      <header>
        <div>
          <Skeleton width="260px" height="34px" />
        </div>
      </header>
      {ROWS.map((width) => (
        <div key={width} className="margin exams-waiting">
          <div>
            <Skeleton width="64px" height="20px" />
          </div>
          <div>
            <Skeleton width={`${width}%`} height="24px" />
            <Skeleton width={`${width - 14}%`} height="20px" />
          </div>
        </div>
      ))}
    </SkeletonPage>
  )
}
