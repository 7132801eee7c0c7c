import type { ReactNode } from 'react'
import type { CourseSettings } from '#lib/courses/view.ts'
import { CourseNameForm } from './course-name-form.tsx'
import { CourseSwitches } from './course-switches.tsx'
import { DeleteCourse } from './delete-course.tsx'
import { LeaveCourse } from './leave-course.tsx'
import { MaterialOrder } from './material-order.tsx'
import { RenewCode } from './renew-code.tsx'

type Props = {
  course: CourseSettings
  /** The join code as it is shown. */
  code: string
  nameMax: number
  /** The demo class can be set back. */
  demo: ReactNode
}

export function SettingsPage({ course, code, nameMax, demo }: Props) {
  const { id, name, isJoinOpen, onlyApproved, materialOrder, isOnlyInstructor } = course
  return (
    <div className="account course-settings">
      <h2 className="vh">Settings</h2>
      <section aria-labelledby="course-name">
        <h3 className="heading" id="course-name">
          Course
        </h3>
        <CourseNameForm key={name} courseId={id} name={name} nameMax={nameMax} />
      </section>
      <section aria-labelledby="course-rules">
        <h3 className="heading" id="course-rules">
          Rules
        </h3>
        <CourseSwitches courseId={id} isJoinOpen={isJoinOpen} onlyApproved={onlyApproved} />
      </section>
      <section aria-labelledby="course-order">
        <h3 className="heading" id="course-order">
          Materials
        </h3>
        <MaterialOrder courseId={id} order={materialOrder} />
      </section>
      <section aria-labelledby="course-code">
        <h3 className="heading" id="course-code">
          Join code
        </h3>
        <RenewCode courseId={id} code={code} />
      </section>
      {demo && (
        <section aria-labelledby="course-demo">
          <h3 className="heading" id="course-demo">
            Demo class
          </h3>
          <div>
            <p className="meta">Twelve demo students have studied, practised and sat an exam here. Try what you like: it can be set back.</p>
            <div className="empty-acts">{demo}</div>
          </div>
        </section>
      )}
      <section aria-labelledby="course-end">
        <h3 className="heading" id="course-end">
          Leave or delete
        </h3>
        <div className="course-ends">
          <LeaveCourse courseId={id} name={name} isOnly={isOnlyInstructor} />
          <DeleteCourse courseId={id} name={name} />
        </div>
      </section>
    </div>
  )
}
