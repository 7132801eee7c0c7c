'use client'

import { useRouter } from 'next/navigation'
import { useOptimistic, useTransition } from 'react'

type Theme = 'light' | 'dark' | 'system'
type Props = { theme: Theme; action: (input: { theme: Theme }) => Promise<unknown> }

const NAMES: Record<Theme, string> = { system: 'As the device', light: 'Light', dark: 'Dark' }
const THEMES: Theme[] = ['system', 'light', 'dark']

/** The theme travels in a cookie; the page is drawn again in it. */
export function ThemeSwitch({ theme, action }: Props) {
  const router = useRouter()
  const [, startTransition] = useTransition()
  const [shown, show] = useOptimistic(theme)
  const choose = (chosen: Theme) =>
    startTransition(async () => {
      show(chosen)
      await action({ theme: chosen })
      router.refresh()
    })
  return (
    <fieldset className="choice">
      <legend className="field-label">Theme</legend>
      <div className="choice-row">
        {THEMES.map((name) => (
          <label key={name}>
            <input type="radio" name="theme" value={name} checked={shown === name} onChange={() => choose(name)} />
            {NAMES[name]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
