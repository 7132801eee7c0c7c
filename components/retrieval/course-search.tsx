import { SearchBox } from './search-box.tsx'

const SHOWN = 10

/** Above a course's lectures: search in all of them. */
export function CourseSearch({ courseId }: { courseId: string }) {
  return (
    <search className="course-search">
      <SearchBox label="Search these lectures" placeholder="Search these lectures" scope={{ courseId }} where="these lectures" most={SHOWN} />
    </search>
  )
}
