'use client'

import { useRouter } from 'next/navigation'
import { useOptimistic, useTransition } from 'react'
import { useToast } from '#components/ui/toast.tsx'
import { updateCourseAction } from '#lib/courses/actions.ts'
import type { CourseSettings } from '#lib/courses/view.ts'

type Order = CourseSettings['materialOrder']

const NAMES: Record<Order, string> = { WEEK: 'By week', TOPIC: 'By topic' }
const ORDERS: Order[] = ['WEEK', 'TOPIC']

export function MaterialOrder({ courseId, order }: { courseId: string; order: Order }) {
  const router = useRouter()
  const toast = useToast()
  const [, startTransition] = useTransition()
  const [shown, show] = useOptimistic(order)
  const choose = (materialOrder: Order) =>
    startTransition(async () => {
      show(materialOrder)
      const answer = await updateCourseAction({ courseId, materialOrder }).catch(() => null)
      toast({ text: answer?.ok ? 'Saved' : 'This could not be saved. Nothing was changed. Try again.' })
      router.refresh()
    })
  return (
    <fieldset className="choice">
      <legend className="field-label">Order of the list</legend>
      <div className="choice-row">
        {ORDERS.map((name) => (
          <label key={name}>
            <input type="radio" name="materialOrder" value={name} checked={shown === name} onChange={() => choose(name)} />
            {NAMES[name]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
