'use client'

import { Choice } from '#components/ui/choice.tsx'
import { useSettings } from '#components/ui/use-settings.ts'
import { updateCourseAction } from '#lib/courses/actions.ts'
import type { CourseSettings } from '#lib/courses/view.ts'

type Order = CourseSettings['materialOrder']

const ORDERS: [Order, string][] = [['WEEK', 'By week'], ['TOPIC', 'By topic']]

export function MaterialOrder({ courseId, order }: { courseId: string; order: Order }) {
  const { shown, set } = useSettings({ materialOrder: order }, (change) => updateCourseAction({ courseId, ...change }))
  return (
    <Choice
      legend="Order of the list" name="materialOrder" options={ORDERS} value={shown.materialOrder}
      onChoose={(materialOrder) => set({ materialOrder })}
    />
  )
}
