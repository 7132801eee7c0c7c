import type { Metadata } from 'next'
import { z } from 'zod'
import { keptOf } from '#components/explanations/kept.ts'
import { Reader } from '#components/reader/reader.tsx'
import type { Viewer } from '#lib/auth/viewer.ts'
import { listPageConcepts } from '#lib/concepts/page-concepts.ts'
import { getSitting } from '#lib/courses/require-not-sitting.ts'
import { listExplanations } from '#lib/explanations/queries.ts'
import { getExplainEngine } from '#lib/explanations/get-explain-engine.ts'
import { getOutline, getPageOfSentence, getReaderPage } from '#lib/materials/reader/queries.ts'
import { loadReader } from './load-reader.ts'

type Props = { params: Promise<{ materialId: string }>; searchParams: Promise<Record<string, unknown>> }

const query = z.object({
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  sentence: z.string().max(200).optional().catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { material } = await loadReader((await params).materialId)
  return { title: material.title }
}

async function loadContent(viewer: Viewer, materialId: string, versionId: string, number: number) {
  const [page, concepts] = await Promise.all([getReaderPage(viewer, materialId, number), listPageConcepts(viewer, versionId, number)])
  return page && { page, concepts }
}

export default async function ReaderPage({ params, searchParams }: Props) {
  const { viewer, material } = await loadReader((await params).materialId)
  const wanted = query.parse(await searchParams)
  const cited = wanted.sentence ? await getPageOfSentence(viewer, material.id, wanted.sentence) : null
  const page = Math.min(cited ?? wanted.page ?? 1, material.progress.pageCount ?? Infinity)
  const [content, outline, kept, engine, sitting] = await Promise.all([
    loadContent(viewer, material.id, material.versionId, page),
    getOutline(viewer, material.id),
    listExplanations(viewer, material.id),
    getExplainEngine(),
    getSitting(viewer, material.course.id, new Date()),
  ])
  return (
    <Reader
      key={`${material.versionId} ${page} ${wanted.sentence}`}
      material={material}
      back={{ href: `/courses/${material.course.id}`, label: material.course.isPrivate ? 'your lectures' : material.course.name }}
      outline={outline}
      start={{ page, content, sentenceId: cited === null ? null : (wanted.sentence ?? null) }}
      engine={engine}
      kept={kept.map(keptOf)}
      sitting={sitting}
    />
  )
}
