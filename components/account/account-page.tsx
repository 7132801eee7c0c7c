import { setThemeAction } from '#lib/account/actions.ts'
import type { Theme } from '#lib/account/schema.ts'
import { AccountForm } from './account-form.tsx'
import { SettingsNav } from './settings-nav.tsx'
import { SignOutButton } from './sign-out-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

type Props = { name: string; email: string; timeZone: string; theme: Theme }

/** UTC is a zone people may be in, and the list of the runtime leaves it out. */
function timeZonesWith(current: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].toSorted()
}

export function AccountPage({ name, email, timeZone, theme }: Props) {
  return (
    <div className="wrap settings">
      <SettingsNav current="you" />
      <div className="account">
        <h1 className="title">Account</h1>
        <section aria-labelledby="account-you">
          <h2 className="heading" id="account-you">
            You
          </h2>
          <AccountForm name={name} email={email} timeZone={timeZone} timeZones={timeZonesWith(timeZone)} />
        </section>
        <section aria-labelledby="account-look">
          <h2 className="heading" id="account-look">
            Look
          </h2>
          <ThemeSwitch theme={theme} action={setThemeAction} />
        </section>
        <section aria-labelledby="account-device">
          <h2 className="heading" id="account-device">
            This device
          </h2>
          <div>
            <p className="meta">What you saved stays with your account.</p>
            <div className="empty-acts">
              <SignOutButton />
            </div>
          </div>
        </section>
      </div>
    </div>
  )
}
