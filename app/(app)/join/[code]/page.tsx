import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { JoinOfferPage, JoinPage } from '#components/courses/join-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireJoinOffer } from '#lib/courses/join-course.ts'
import { AppError } from '#lib/errors.ts'

export const metadata: Metadata = { title: 'Join a course' }

/** A dash of another kind arrives escaped; what cannot be unescaped is no code either. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** The link an instructor hands out. A wrong code is a mistake of typing, so the field stands there to put it right. */
export default async function JoinByCode({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const viewer = await requirePageViewer(`/join/${code}`)
  const offer = await requireJoinOffer(viewer, unescaped(code), new Date()).catch((error: unknown) => {
    if (error instanceof AppError) return error.message
    throw error
  })
  if (typeof offer === 'string') return <JoinPage typed={unescaped(code).slice(0, 40)} error={offer} />
  const { state } = offer
  if (state === 'member') redirect(`/courses/${offer.courseId}`)
  return <JoinOfferPage offer={{ ...offer, state }} code={unescaped(code)} />
}
