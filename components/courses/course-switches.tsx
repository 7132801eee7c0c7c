'use client'

import { useOptimistic, useTransition } from 'react'
import { useRouter } from 'next/navigation'
import { Switch } from '#components/ui/switch.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { updateCourseAction } from '#lib/courses/actions.ts'

type Rules = { isJoinOpen: boolean; onlyApproved: boolean }

const NOT_SAVED = 'This could not be saved. Nothing was changed. Try again.'

/** What holds in a class; each is saved as it is set. */
export function CourseSwitches({ courseId, ...rules }: Rules & { courseId: string }) {
  const router = useRouter()
  const toast = useToast()
  const [, startTransition] = useTransition()
  const [shown, show] = useOptimistic<Rules>(rules)
  const set = (change: Partial<Rules>) =>
    startTransition(async () => {
      show({ ...shown, ...change })
      const answer = await updateCourseAction({ courseId, ...change }).catch(() => null)
      toast({ text: answer?.ok ? 'Saved' : (answer?.error.message ?? NOT_SAVED) })
      router.refresh()
    })
  return (
    <div className="engine-switches">
      <Switch label="Students may join" isOn={shown.isJoinOpen} set={(isJoinOpen) => set({ isJoinOpen })}>
        Off: the code and the link let nobody new in. Who is in the class stays in it.
      </Switch>
      <Switch label="Ask only what I approved" isOn={shown.onlyApproved} set={(onlyApproved) => set({ onlyApproved })}>
        Off: what passes every check is asked at once, and you approve the rest.
      </Switch>
    </div>
  )
}
