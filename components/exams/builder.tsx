'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Margin } from '#components/ui/margin.tsx'
import { Note } from '#components/ui/note.tsx'
import { createExamAction, previewBlueprintAction } from '#lib/exams/actions.ts'
import { NUMBER } from '#lib/exams/schema.ts'
import type { BuilderMaterial } from '#lib/exams/view.ts'
import { BlueprintFields } from './blueprint-fields.tsx'
import { BuilderStands } from './builder-stands.tsx'
import { useBlueprint } from './use-blueprint.ts'

type Props = { materials: readonly BuilderMaterial[]; start: readonly string[] }

/** Makes a practice exam: from what, how many questions, how long, which kinds, and how many reliable ones stand for that. */
export function Builder({ materials, start }: Props) {
  const router = useRouter()
  const control = useBlueprint(materials, start, previewBlueprintAction)
  const [error, setError] = useState<{ message: string; fields: Record<string, string> } | null>(null)
  const [isPending, begin] = useTransition()
  const canMake = control.isReady && !isPending

  const make = () =>
    begin(async () => {
      const result = await createExamAction(control.input)
      if (result.ok) router.push(`/exams/${result.data.examId}`)
      else setError(result.error)
    })

  return (
    <form
      className="builder"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (canMake) make()
      }}
    >
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
          <Button type="submit" look="primary" aria-disabled={!canMake}>
            {isPending ? 'Making the exam' : 'Make the exam'}
          </Button>
          <span className="meta">The clock starts later, when you do.</span>
        </div>
      </Margin>
    </form>
  )
}
