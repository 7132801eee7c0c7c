import { Skeleton } from '#components/ui/skeleton.tsx'
import { SkeletonPage } from '#components/ui/skeleton-page.tsx'

const ROWS = Array.from({ length: 8 }, (_, index) => index)

export function ProgressSkeleton() {
  return (
    <SkeletonPage label="Loading what you can do" className="wrap progress-page">
      <Skeleton width="220px" height="34px" />
      <p className="progress-lead">
        <Skeleton width="min(380px, 90%)" height="23px" />
      </p>
      <div className="progress-acts">
        <Skeleton width="190px" height="40px" />
      </div>
      <Skeleton height="46px" />
      <div className="progress-group">
        <Skeleton width="160px" height="20px" />
        <ul>
          {ROWS.map((row) => (
            <li key={row} className="progress-row">
              <Skeleton width={`${40 + ((row * 17) % 40)}%`} height="22px" />
              <Skeleton className="band" height="12px" />
              <Skeleton className="progress-word" width="80%" height="20px" />
              <span className="small">
                <Skeleton width="100px" height="14px" />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </SkeletonPage>
  )
}
