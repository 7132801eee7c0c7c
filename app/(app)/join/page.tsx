import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { JoinPage } from '#components/courses/join-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { readJoinCode, showJoinCode } from '#lib/courses/join-code.ts'

export const metadata: Metadata = { title: 'Join a course' }

const NO_CODE = 'This is no join code. It has six letters and digits, like K7M-4QX.'

/** `?code=`: what somebody typed, wherever they typed it. */
export default async function Join({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  await requirePageViewer('/join')
  const { code: typed } = await searchParams
  if (typeof typed !== 'string') return <JoinPage />
  const code = readJoinCode(typed)
  if (code) redirect(`/join/${showJoinCode(code)}`)
  return <JoinPage typed={typed.slice(0, 40)} error={NO_CODE} />
}
