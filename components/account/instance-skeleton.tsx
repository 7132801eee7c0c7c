import { Skeleton } from '#components/ui/skeleton.tsx'
import { SkeletonPage } from '#components/ui/skeleton-page.tsx'

export function InstanceSkeleton() {
  return (
    <SkeletonPage label="Loading this instance" className="account">
      <Skeleton width="170px" height="34px" />
      <section>
        <Skeleton width="72px" height="22px" />
        <Skeleton height="110px" />
      </section>
      <section>
        <Skeleton width="72px" height="22px" />
        <Skeleton height="220px" />
      </section>
    </SkeletonPage>
  )
}
