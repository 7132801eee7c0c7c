import { CourseSkeleton } from '#components/courses/course-skeleton.tsx'

export default CourseSkeleton
