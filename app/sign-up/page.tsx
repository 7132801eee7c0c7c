import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignUp } from '#components/account/sign-up.tsx'
import { getSignUpDoor } from '#lib/account/sign-up.ts'
import { safeReturnPath } from '#lib/auth/return-path.ts'
import { getViewer } from '#lib/auth/viewer.ts'

export const metadata: Metadata = { title: 'Create an account' }

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = safeReturnPath((await searchParams).next)
  if (await getViewer()) redirect(next)
  return <SignUp next={next} {...await getSignUpDoor()} />
}
