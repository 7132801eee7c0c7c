'use client'

import { useSaveForm } from '#components/account/use-save-form.ts'
import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { updateCourseAction } from '#lib/courses/actions.ts'

type Props = { courseId: string; name: string; nameMax: number }

export function CourseNameForm({ courseId, name, nameMax }: Props) {
  const { state, pending, formProps } = useSaveForm((form) => updateCourseAction({ courseId, name: String(form.get('name')) }))
  return (
    <form className="account-form" {...formProps}>
      {state.error && <ProblemNote message={state.error} />}
      <TextField label="Name" name="name" defaultValue={name} maxLength={nameMax} required autoComplete="off" error={state.fields?.name} />
      <div>
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending ? 'Saving' : 'Save'}
        </Button>
      </div>
    </form>
  )
}
