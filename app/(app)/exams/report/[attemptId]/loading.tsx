import { SkeletonPage } from '#components/ui/skeleton-page.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

export default function ReportLoading() {
  return (
    <SkeletonPage label="The report is being drawn up" className="wrap">
      <div className="report-top">
        <p className="report-crumb">
          <Skeleton width="280px" height="20px" />
        </p>
        <p className="report-score">
          <Skeleton width="140px" height="48px" />
        </p>
        <div className="report-acts">
          <Skeleton width="205px" height="40px" />
        </div>
      </div>
      <div className="report-sec">
        {Array.from({ length: 6 }, (_, at) => (
          // eslint-disable-next-line react/no-array-index-key -- placeholders are their places
          <p key={at} style={{ paddingBlock: 12 }}>
            <Skeleton width={`${60 - at * 4}%`} height="22px" />
          </p>
        ))}
      </div>
    </SkeletonPage>
  )
}
