import { setThemeAction } from '#lib/account/actions.ts'
import { PASSWORD_MIN } from '#lib/account/schema.ts'
import type { Theme } from '#lib/account/schema.ts'
import { AccountForm } from './account-form.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { LeaveEverywhere } from './leave-everywhere.tsx'
import { PasswordForm } from './password-form.tsx'
import { SignOutButton } from './sign-out-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** `isDemo`: an account that is everybody's has no password to change and cannot be deleted. */
type Props = { name: string; email: string; timeZone: string; isDemo: boolean; theme: Theme }

/** UTC is a zone people may be in, and the list of the runtime leaves it out. */
function timeZonesWith(current: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].toSorted()
}

export function AccountPage({ name, email, timeZone, isDemo, theme }: Props) {
  return (
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
      {!isDemo && (
        <section aria-labelledby="account-password">
          <h2 className="heading" id="account-password">
            Password
          </h2>
          <PasswordForm email={email} passwordMin={PASSWORD_MIN} />
        </section>
      )}
      <section aria-labelledby="account-device">
        <h2 className="heading" id="account-device">
          {isDemo ? 'This device' : 'Devices'}
        </h2>
        <div>
          <p className="meta">What you saved stays with your account.</p>
          <div className="empty-acts">
            <SignOutButton />
            {!isDemo && <LeaveEverywhere />}
          </div>
        </div>
      </section>
      {!isDemo && (
        <section aria-labelledby="account-delete">
          <h2 className="heading" id="account-delete">
            Delete
          </h2>
          <DeleteAccount email={email} />
        </section>
      )}
    </div>
  )
}
