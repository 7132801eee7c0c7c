import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { getTheme } from '#lib/account/set-theme.ts'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'

export const metadata: Metadata = { title: 'Account' }

export default async function Account() {
  const { name, email, timeZone, isDemo } = await requirePageViewer('/account')
  return <AccountPage name={name} email={email} timeZone={timeZone} isDemo={isDemo} theme={await getTheme()} />
}
