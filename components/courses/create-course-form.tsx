'use client'

import { useRouter } from 'next/navigation'
import { formStateOf } from '#components/account/form-state.ts'
import { useForm } from '#components/account/use-form.ts'
import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { createCourseAction } from '#lib/courses/actions.ts'

/** `nameMax` comes from the page: the schema it stands in would bring its validator to the browser. */
export function CreateCourseForm({ nameMax }: { nameMax: number }) {
  const router = useRouter()
  const { state, pending, formProps } = useForm(async (form) => {
    const answer = await createCourseAction({ name: String(form.get('name')) })
    if (answer.ok) router.push(`/courses/${answer.data.courseId}`)
    return formStateOf(answer)
  })
  const busy = pending || state.done
  return (
    <form className="join-form" {...formProps}>
      {state.error && <ProblemNote message={state.error} />}
      <TextField
        label="Name" name="name" maxLength={nameMax} required autoComplete="off"
        help="As your students know it, for example Introduction to Psychology." error={state.fields?.name}
      />
      <div>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {busy ? 'Creating the course' : 'Create the course'}
        </Button>
      </div>
    </form>
  )
}
