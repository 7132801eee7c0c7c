import { Skeleton } from '#components/ui/skeleton.tsx'
import { SkeletonPage } from '#components/ui/skeleton-page.tsx'

const ROWS = Array.from({ length: 6 }, (_, index) => index)

export function ClassSkeleton() {
  return (
    <SkeletonPage label="Loading the class" className="class-page with-aside">
      <div>
        <Skeleton width="240px" height="24px" />
        <ul className="class-waiting">
          {ROWS.map((row) => (
            <li key={row}>
              <Skeleton width={`${40 + ((row * 17) % 40)}%`} height="22px" />
              <Skeleton height="12px" />
            </li>
          ))}
        </ul>
      </div>
      <Skeleton height="220px" />
    </SkeletonPage>
  )
}
