import { Skeleton } from '#components/ui/skeleton.tsx'
import { SkeletonPage } from '#components/ui/skeleton-page.tsx'

const ROWS = [55, 40, 48]

/** In a class the head stands already, and the style leaves this one's out. */
export function CourseSkeleton() {
  return (
    <SkeletonPage label="Loading your lectures" className="wrap course">
      <div className="course-skeleton-head">
        <Skeleton width="220px" height="34px" />
        <p className="course-lead">
          <Skeleton width="260px" height="23px" />
        </p>
      </div>
      <div className="course-body with-aside">
        <div className="materials">
          <div className="materials-head">
            <Skeleton width="100px" height="22px" />
            <Skeleton width="160px" height="40px" />
          </div>
          <ul className="materials-list">
            {ROWS.map((width) => (
              <li key={width} className="material">
                <span className="material-icon">
                  <Skeleton width="20px" height="20px" />
                </span>
                <div className="material-main">
                  <Skeleton width={`${width}%`} height="24px" />
                  <p className="meta">
                    <Skeleton width="80%" height="20px" />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div className="aside">
          <Skeleton width="100px" height="20px" />
        </div>
      </div>
    </SkeletonPage>
  )
}
