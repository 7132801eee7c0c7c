import type { Metadata } from 'next'
import { NewPassword } from '#components/account/new-password.tsx'
import { findPasswordLink } from '#lib/account/password-links.ts'
import { PASSWORD_MIN } from '#lib/account/schema.ts'

/** The address is the secret: it is told to no other page, and to no search engine. */
export const metadata: Metadata = { title: 'Choose a new password', referrer: 'no-referrer', robots: { index: false } }

export default async function PasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const person = await findPasswordLink(token, new Date())
  return <NewPassword token={token} person={person} passwordMin={PASSWORD_MIN} />
}
