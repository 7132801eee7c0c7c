import { LinkButton } from '#components/ui/link-button.tsx'
import { Note } from '#components/ui/note.tsx'
import { COURSE_NAME_MAX } from '#lib/courses/schema.ts'
import { CreateCourseForm } from './create-course-form.tsx'

export function NewCoursePage({ canCreate }: { canCreate: boolean }) {
  return (
    <div className="wrap course join">
      <h1 className="title">Create a course</h1>
      {canCreate ? (
        <>
          <p className="course-lead">You teach it. You can add lectures and hand out its link right afterwards.</p>
          <CreateCourseForm nameMax={COURSE_NAME_MAX} />
        </>
      ) : (
        <>
          <Note tone="attention" title="On this instance only its owner creates courses.">
            Ask them to create yours and to make you its instructor.
          </Note>
          <LinkButton href="/courses">To your courses</LinkButton>
        </>
      )}
    </div>
  )
}
