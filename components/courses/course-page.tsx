import Link from 'next/link'
import type { ReactNode } from 'react'
import { WhereTextGoes } from '#components/engine/where-text-goes.tsx'
import { MaterialsBoard } from '#components/materials/materials-board.tsx'
import { CourseSearch } from '#components/retrieval/course-search.tsx'
import type { TextGoesTo } from '#lib/engine/view.ts'
import { UPLOAD_LIMIT_BYTES } from '#lib/materials/schema.ts'
import type { MaterialRow } from '#lib/materials/view.ts'
import type { BankView } from '#lib/questions/view.ts'

type Props = {
  course: { id: string; name: string; isPrivate: boolean; canEdit: boolean }
  materials: MaterialRow[]
  banks: BankView[]
  /** The viewer's: times of publication are chosen in it. */
  timeZone: string
  /** Who receives the text of what is added here; null: nobody. */
  textGoesTo: TextGoesTo | null
  /** Over the list: the steps to a first class. */
  top?: ReactNode
  aside: ReactNode
}

/** A course's materials, and at the side what else there is. A class has its head and tabs from its frame. */
export function CoursePage({ course, materials, banks, timeZone, textGoesTo, top, aside }: Props) {
  const { id, name, isPrivate, canEdit } = course
  return (
    <div className={isPrivate ? 'wrap course' : 'course'}>
      {isPrivate && <h1 className="title-serif">{name}</h1>}
      {isPrivate && <PrivateLead courseId={id} hasMaterials={materials.length > 0} />}
      <div className="course-body with-aside">
        <div>
          {top}
          {materials.length > 0 && <CourseSearch key={`search ${id}`} courseId={id} />}
          <MaterialsBoard
            key={id} courseId={id} materials={materials} banks={banks} canEdit={canEdit} timeZone={canEdit && !isPrivate ? timeZone : null}
            limitBytes={UPLOAD_LIMIT_BYTES}
          />
          {canEdit && <WhereTextGoes to={textGoesTo} />}
        </div>
        <aside className="aside" aria-label={isPrivate ? 'Your exams' : 'About this course'}>
          {aside}
        </aside>
      </div>
    </div>
  )
}

function PrivateLead({ courseId, hasMaterials }: { courseId: string; hasMaterials: boolean }) {
  return (
    <p className="course-lead">
      Only you can see what is in here.
      {hasMaterials && (
        <>
          {' '}
          <Link href={`/courses/${courseId}/concepts`}>See its concepts</Link>
        </>
      )}
    </p>
  )
}
