'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState, useTransition } from 'react'
import { BlueprintFields } from '#components/exams/blueprint-fields.tsx'
import { BuilderStands } from '#components/exams/builder-stands.tsx'
import { useBlueprint } from '#components/exams/use-blueprint.ts'
import type { AskPreview } from '#components/exams/use-preview.ts'
import { Button } from '#components/ui/button.tsx'
import { Margin } from '#components/ui/margin.tsx'
import { Note } from '#components/ui/note.tsx'
import { NUMBER } from '#lib/exams/schema.ts'
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
  const [error, setError] = useState<{ message: string; fields: Record<string, string> } | null>(null)
  const [isPending, begin] = useTransition()
  const canSet = control.isReady && !isPending

  const set = () =>
    begin(async () => {
      const result = await createSetExamAction({ ...control.input, ...values, courseId })
      if (result.ok) router.push(`/courses/${courseId}/exams/${result.data.examId}`)
      else setError(result.error)
    })

  return (
    <form
      className="builder"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (canSet) set()
      }}
    >
      <Margin label="When">
        <WindowFields
          values={values} fields={error?.fields ?? {}} timeZone={timeZone}
          onChange={(part) => setValues((before) => ({ ...before, ...part }))}
        />
      </Margin>
      <BlueprintFields materials={materials} control={control} fields={error?.fields ?? {}} />
      <Margin label="Questions found">
        <div className="builder-stands" role="status">
          <BuilderStands state={control.preview} least={NUMBER.min} onTake={(count) => control.setNumber(String(count))} />
        </div>
        {error && (
          <Note tone="wrong" role="alert">
            {error.message}
          </Note>
        )}
        <div className="exams-start">
          <Button type="submit" look="primary" aria-disabled={!canSet}>
            {isPending ? 'Setting the exam' : 'Set the exam'}
          </Button>
          <span className="meta">Its questions are drawn now, the same for everyone, and kept out of practice until it closes.</span>
        </div>
      </Margin>
    </form>
  )
}
