'use client'

import { Choice } from '#components/ui/choice.tsx'
import { useSettings } from '#components/ui/use-settings.ts'
import { setThemeAction } from '#lib/account/actions.ts'

type Theme = 'light' | 'dark' | 'system'

const THEMES: [Theme, string][] = [['system', 'As the device'], ['light', 'Light'], ['dark', 'Dark']]

/** The theme travels in a cookie; the page is drawn again in it. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const { shown, set } = useSettings({ theme }, (_, all) => setThemeAction(all), null)
  return <Choice legend="Theme" name="theme" options={THEMES} value={shown.theme} onChoose={(chosen) => set({ theme: chosen })} />
}
