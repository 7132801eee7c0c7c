import { Margin } from '#components/ui/margin.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { SkeletonPage } from '#components/ui/skeleton-page.tsx'

/** The card at full height, so that nothing moves when it comes. */
export function TodaySkeleton() {
  return (
    <SkeletonPage label="Loading what is next" className="wrap today with-aside">
      <div>
        <Margin className="today-hello">
          <Skeleton width="240px" height="34px" />
          <p>
            <Skeleton width="160px" height="23px" />
          </p>
        </Margin>
        <div className="today-now">
          <Margin label={<Skeleton className="today-minutes" width="60px" height="50px" />}>
            <Skeleton width="60%" height="34px" />
            <p className="today-why">
              <Skeleton height="46px" />
            </p>
            <div className="today-passage">
              <Skeleton height="100px" />
            </div>
            <div className="today-acts">
              <Skeleton width="90px" height="40px" />
            </div>
          </Margin>
        </div>
      </div>
      <aside className="aside">
        <div>
          <Skeleton width="90px" height="20px" />
          <div className="aside-list">
            <Skeleton height="46px" />
          </div>
        </div>
      </aside>
    </SkeletonPage>
  )
}
