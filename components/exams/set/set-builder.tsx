'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState, useTransition } from 'react'
import { BuilderForm } from '#components/exams/builder-form.tsx'
import type { BuilderError } from '#components/exams/builder-form.tsx'
import { useBlueprint } from '#components/exams/use-blueprint.ts'
import type { AskPreview } from '#components/exams/use-preview.ts'
import { Margin } from '#components/ui/margin.tsx'
import { createSetExamAction, previewSetExamAction } from '#lib/exams/set/actions.ts'
import type { BuilderMaterial } from '#lib/exams/view.ts'
import { WindowFields } from './window-fields.tsx'
import type { WindowValues } from './window-fields.tsx'

type Props = {
  courseId: string
  /** Lectures of the class that its students see. */
  materials: readonly BuilderMaterial[]
  timeZone: string
  start: WindowValues
}

/** Sets an exam for a class: what it is called and when, and what it is written from. */
export function SetBuilder({ courseId, materials, timeZone, start }: Props) {
  const router = useRouter()
  const [only] = materials
  const ask = useCallback<AskPreview>((asked) => previewSetExamAction({ ...asked, courseId }), [courseId])
  const control = useBlueprint(materials, only && materials.length === 1 ? [only.id] : [], ask)
  const [values, setValues] = useState(start)
  const [error, setError] = useState<BuilderError | null>(null)
  const [isPending, begin] = useTransition()
  const canSet = control.isReady && !isPending

  const set = () =>
    begin(async () => {
      const result = await createSetExamAction({ ...control.input, ...values, courseId })
      if (result.ok) router.push(`/courses/${courseId}/exams/${result.data.examId}`)
      else setError(result.error)
    })

  return (
    <BuilderForm
      materials={materials} control={control} error={error} canSend={canSet} send={set}
      button={isPending ? 'Setting the exam' : 'Set the exam'}
      note="Its questions are drawn now, the same for everyone, and kept out of practice until it closes."
    >
      <Margin label="When">
        <WindowFields
          values={values} fields={error?.fields ?? {}} timeZone={timeZone}
          onChange={(part) => setValues((before) => ({ ...before, ...part }))}
        />
      </Margin>
    </BuilderForm>
  )
}
