import type { ReactNode } from 'react'
import { SettingsSection } from '#components/ui/settings-section.tsx'
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
      <SettingsSection id="course-name" title="Course" level={3}>
        <CourseNameForm key={name} courseId={id} name={name} nameMax={nameMax} />
      </SettingsSection>
      <SettingsSection id="course-rules" title="Rules" level={3}>
        <CourseSwitches courseId={id} isJoinOpen={isJoinOpen} onlyApproved={onlyApproved} />
      </SettingsSection>
      <SettingsSection id="course-order" title="Materials" level={3}>
        <MaterialOrder courseId={id} order={materialOrder} />
      </SettingsSection>
      <SettingsSection id="course-code" title="Join code" level={3}>
        <RenewCode courseId={id} code={code} />
      </SettingsSection>
      {demo && (
        <SettingsSection id="course-demo" title="Demo class" level={3}>
          <div>
            <p className="meta">
              Twelve demo students have studied, practised and sat an exam here. Try what you like: it can be set back.
            </p>
            <div className="empty-acts">{demo}</div>
          </div>
        </SettingsSection>
      )}
      <SettingsSection id="course-end" title="Leave or delete" level={3}>
        <div className="course-ends">
          <LeaveCourse courseId={id} name={name} isOnly={isOnlyInstructor} />
          <DeleteCourse courseId={id} name={name} />
        </div>
      </SettingsSection>
    </div>
  )
}
