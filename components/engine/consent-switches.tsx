'use client'

import { Switch } from '#components/ui/switch.tsx'
import { useSettings } from '#components/ui/use-settings.ts'
import { setPreferencesAction } from '#lib/account/actions.ts'
import { hostInWords } from './engine-words.ts'

type Preferences = { sharesWords: boolean; personalises: boolean }
/** `host`: null without a model; then nobody's words go anywhere. */
type Props = Preferences & { host: string | null }

/** What a person allows: where their own words may go, and whether explanations fit what they know. */
export function ConsentSwitches({ host, ...preferences }: Props) {
  const { shown, set } = useSettings<Preferences>(preferences, (change) => setPreferencesAction(change))
  return (
    <div className="engine-switches">
      {host && (
        <Switch label={`My own words may go to ${hostInWords(host)}`} isOn={shown.sharesWords} set={(sharesWords) => set({ sharesWords })}>
          Questions you ask a lecture, and answers you typed. Never your name. Off: Ask searches, and explanations leave out what you typed.
        </Switch>
      )}
      <Switch label="Fit explanations to what I know" isOn={shown.personalises} set={(personalises) => set({ personalises })}>
        What you answered right and wrong, and what you have not met yet. Each explanation says what it took into account.
      </Switch>
    </div>
  )
}
