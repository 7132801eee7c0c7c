import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Door } from '#components/account/door.tsx'
import { PageStrip } from '#components/reader/page-strip.tsx'
import { getDoor } from '#lib/account/get-door.ts'
import { safeReturnPath } from '#lib/auth/page-viewer.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { hasDemo } from '#lib/env.ts'

export const metadata: Metadata = { title: { absolute: 'Study from the page · Reprise' } }

export default async function DoorPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = safeReturnPath((await searchParams).next)
  if (await getViewer()) redirect(next)
  const door = await getDoor(new AbortController().signal)
  if (!door) return <Door next={next} hasDemo={hasDemo()} />
  const { materialTitle, pageCount, styleName, proof, explanation, question, bank, attribution } = door
  const strip = <PageStrip fileUrl="/api/demo/file" page={proof.page} boxes={proof.boxes} alt={proof.sentences[0]?.quote ?? ''} />
  return (
    <Door
      next={next}
      hasDemo={hasDemo()}
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
