import { Skeleton } from '#components/ui/skeleton.tsx'
import { SkeletonPage } from '#components/ui/skeleton-page.tsx'

export function ModelPageSkeleton() {
  return (
    <SkeletonPage label="Loading the model’s settings" className="engine">
      <Skeleton width="110px" height="34px" />
      <p className="engine-lead">
        <Skeleton height="46px" />
      </p>
      <Skeleton height="116px" />
      <section>
        <Skeleton width="230px" height="22px" />
        <Skeleton height="380px" />
      </section>
    </SkeletonPage>
  )
}
