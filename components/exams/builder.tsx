'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { createExamAction, previewBlueprintAction } from '#lib/exams/actions.ts'
import type { BuilderMaterial } from '#lib/exams/view.ts'
import { BuilderForm } from './builder-form.tsx'
import type { BuilderError } from './builder-form.tsx'
import { useBlueprint } from './use-blueprint.ts'

type Props = { materials: readonly BuilderMaterial[]; start: readonly string[] }

/** Makes a practice exam: from what, how many questions, how long, which kinds, and how many reliable ones stand for that. */
export function Builder({ materials, start }: Props) {
  const router = useRouter()
  const control = useBlueprint(materials, start, previewBlueprintAction)
  const [error, setError] = useState<BuilderError | null>(null)
  const [isPending, begin] = useTransition()
  const canMake = control.isReady && !isPending

  const make = () =>
    begin(async () => {
      const result = await createExamAction(control.input)
      if (result.ok) router.push(`/exams/${result.data.examId}`)
      else setError(result.error)
    })

  return (
    <BuilderForm
      materials={materials} control={control} error={error} canSend={canMake} send={make}
      button={isPending ? 'Making the exam' : 'Make the exam'} note="The clock starts later, when you do."
    />
  )
}
