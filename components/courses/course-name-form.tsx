'use client'

import { useRouter } from 'next/navigation'
import { formStateOf } from '#components/account/form-state.ts'
import { useForm } from '#components/account/use-form.ts'
import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { updateCourseAction } from '#lib/courses/actions.ts'

type Props = { courseId: string; name: string; nameMax: number }

export function CourseNameForm({ courseId, name, nameMax }: Props) {
  const router = useRouter()
  const toast = useToast()
  const { state, pending, formProps } = useForm(async (form) => {
    const answer = await updateCourseAction({ courseId, name: String(form.get('name')) })
    if (answer.ok) {
      toast({ text: 'Saved' })
      router.refresh()
    }
    return formStateOf(answer)
  })
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
