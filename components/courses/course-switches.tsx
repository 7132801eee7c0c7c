'use client'

import { Switch } from '#components/ui/switch.tsx'
import { useSettings } from '#components/ui/use-settings.ts'
import { updateCourseAction } from '#lib/courses/actions.ts'

type Rules = { isJoinOpen: boolean; onlyApproved: boolean }

/** What holds in a class; each is saved as it is set. */
export function CourseSwitches({ courseId, ...rules }: Rules & { courseId: string }) {
  const { shown, set } = useSettings<Rules>(rules, (change) => updateCourseAction({ courseId, ...change }))
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
