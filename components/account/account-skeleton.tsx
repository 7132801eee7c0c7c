import { Skeleton } from '#components/ui/skeleton.tsx'
import { SkeletonPage } from '#components/ui/skeleton-page.tsx'

export function AccountSkeleton() {
  return (
    <SkeletonPage label="Loading your account" className="account">
      <Skeleton width="130px" height="34px" />
      <section>
        <Skeleton width="48px" height="22px" />
        <div className="account-form">
          <Skeleton height="66px" />
          <Skeleton height="92px" />
          <Skeleton height="92px" />
          <Skeleton width="80px" height="40px" />
        </div>
      </section>
    </SkeletonPage>
  )
}
