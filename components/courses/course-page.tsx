import { WhereTextGoes } from '#components/engine/where-text-goes.tsx'
import { ExamsAside } from '#components/exams/exams-aside.tsx'
import { MaterialsBoard } from '#components/materials/materials-board.tsx'
import type { TextGoesTo } from '#lib/engine/view.ts'
import type { ExamSummary } from '#lib/exams/view.ts'
import { UPLOAD_LIMIT_BYTES } from '#lib/materials/schema.ts'
import type { MaterialRow } from '#lib/materials/view.ts'
import type { BankView } from '#lib/questions/view.ts'

type Props = {
  course: { id: string; name: string; isPrivate: boolean; canEdit: boolean }
  materials: MaterialRow[]
  banks: BankView[]
  exams: ExamSummary[]
  /** When each closed sitting was, in words, by attempt id. */
  days: ReadonlyMap<string, string>
  /** Who receives the text of what is added here; null: nobody. */
  textGoesTo: TextGoesTo | null
}

/** A course: its list of materials, and at the side the exams made from them. */
export function CoursePage({ course, materials, banks, exams, days, textGoesTo }: Props) {
  return (
    <div className="wrap course">
      <h1 className="title-serif">{course.name}</h1>
      {course.isPrivate && <p className="course-lead">Only you can see what is in here.</p>}
      <div className="course-body with-aside">
        <div>
          <MaterialsBoard
            key={course.id} courseId={course.id} materials={materials} banks={banks} canEdit={course.canEdit} limitBytes={UPLOAD_LIMIT_BYTES}
          />
          {course.canEdit && <WhereTextGoes to={textGoesTo} />}
        </div>
        <aside className="aside" aria-label="Your exams">
          <ExamsAside exams={exams} days={days} />
        </aside>
      </div>
    </div>
  )
}
