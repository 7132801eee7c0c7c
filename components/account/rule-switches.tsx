'use client'

import { Switch } from '#components/ui/switch.tsx'
import { useSettings } from '#components/ui/use-settings.ts'
import { setRulesAction } from '#lib/account/actions.ts'

type Rules = { signUpOpen: boolean; coursesOpen: boolean }

const SWITCHES: { key: keyof Rules; label: string; meta: string }[] = [
  {
    key: 'signUpOpen',
    label: 'Anyone who reaches this page may sign up',
    meta: 'Off: nobody new comes in, not by a join link either. Who has an account keeps it.',
  },
  {
    key: 'coursesOpen',
    label: 'Anyone signed in may create a course',
    meta: 'Off: only you do. Courses that stand go on, and their instructors keep them.',
  },
]

export function RuleSwitches({ rules }: { rules: Rules }) {
  const { shown, set } = useSettings<Rules>(rules, (_, all) => setRulesAction(all))
  return (
    <div className="engine-switches">
      {SWITCHES.map(({ key, label, meta }) => (
        <Switch key={key} label={label} isOn={shown[key]} set={(isOn) => set({ [key]: isOn })}>
          {meta}
        </Switch>
      ))}
    </div>
  )
}
