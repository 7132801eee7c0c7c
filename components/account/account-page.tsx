import { SettingsSection } from '#components/ui/settings-section.tsx'
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
      <SettingsSection id="account-you" title="You" level={2}>
        <AccountForm name={name} email={email} timeZone={timeZone} timeZones={timeZonesWith(timeZone)} />
      </SettingsSection>
      <SettingsSection id="account-look" title="Look" level={2}>
        <ThemeSwitch theme={theme} />
      </SettingsSection>
      {!isDemo && (
        <SettingsSection id="account-password" title="Password" level={2}>
          <PasswordForm email={email} passwordMin={PASSWORD_MIN} />
        </SettingsSection>
      )}
      <SettingsSection id="account-device" title={isDemo ? 'This device' : 'Devices'} level={2}>
        <div>
          <p className="meta">What you saved stays with your account.</p>
          <div className="empty-acts">
            <SignOutButton />
            {!isDemo && <LeaveEverywhere />}
          </div>
        </div>
      </SettingsSection>
      {!isDemo && (
        <SettingsSection id="account-delete" title="Delete" level={2}>
          <DeleteAccount email={email} />
        </SettingsSection>
      )}
    </div>
  )
}
