import { MaterialsBoard } from '#components/materials/materials-board.tsx'
import { UPLOAD_LIMIT_BYTES } from '#lib/materials/schema.ts'
import type { MaterialRow } from '#lib/materials/view.ts'

type Props = { course: { id: string; name: string; isPrivate: boolean; canEdit: boolean }; materials: MaterialRow[] }

/** A course is its list of materials. */
export function CoursePage({ course, materials }: Props) {
  return (
    <div className="wrap course">
      <h1 className="title-serif">{course.name}</h1>
      {course.isPrivate && <p className="course-lead">Only you can see what is in here.</p>}
      <MaterialsBoard key={course.id} courseId={course.id} materials={materials} canEdit={course.canEdit} limitBytes={UPLOAD_LIMIT_BYTES} />
    </div>
  )
}
