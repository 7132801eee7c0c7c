import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Door } from '#components/account/door.tsx'
import { PageStrip } from '#components/reader/page-strip.tsx'
import { getDoor } from '#lib/account/get-door.ts'
import { getSignUpDoor } from '#lib/account/sign-up.ts'
import { safeReturnPath } from '#lib/auth/return-path.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { hasDemo } from '#lib/env.ts'

export const metadata: Metadata = { title: { absolute: 'Study from the page · Reprise' } }

const FORGOT = 'No mail is sent from here. The person who runs this instance can make you a link that sets a new one.'

export default async function DoorPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = safeReturnPath((await searchParams).next)
  if (await getViewer()) redirect(next)
  const [door, { isOpen }] = await Promise.all([getDoor(new AbortController().signal), getSignUpDoor()])
  const entrance = { next, hasDemo: hasDemo(), isSignUpOpen: isOpen, forgot: FORGOT }
  if (!door) return <Door {...entrance} />
  const { materialTitle, pageCount, styleName, proof, explanation, question, bank, attribution } = door
  const strip = <PageStrip fileUrl="/api/demo/file" page={proof.page} boxes={proof.boxes} alt={proof.sentences[0]?.quote ?? ''} />
  return (
    <Door
      {...entrance}
      proof={{ materialTitle, pageCount, styleName, sentences: proof.sentences, strip }}
      columns={{
        explanation: explanation ? { materialTitle, styleName, sentences: explanation } : undefined,
        question: question ?? undefined,
        bank: bank ?? undefined,
      }}
      attribution={attribution && `Demo lecture: ${attribution}`}
    />
  )
}
