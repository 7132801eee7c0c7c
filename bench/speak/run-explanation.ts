import type { Engines } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { explain } from '#lib/explanations/explain.ts'
import type { Element, ModelStyle } from '#lib/explanations/schema.ts'
import type { BenchLecture } from './lectures.ts'

export type Ask = { lecture: BenchLecture; page: number; style: ModelStyle }

export type Explanation = {
  material: string
  page: number
  style: string
  engine: string
  notice: string | null
  elements: Element[]
  withheld: Record<string, number>
  tokens: { input: number; output: number }
  /** Milliseconds from the request to the first sentence, and to the end. */
  first: number | null
  whole: number
}

/** One explanation as a student would get it, with what it took. */
export async function runExplanation(viewer: Viewer, { lecture, page, style }: Ask, engines: Engines): Promise<Explanation> {
  const request = { materialId: lecture.materialId, target: { kind: 'page' as const, page }, style, language: '' as const }
  const began = performance.now()
  const stream = explain(viewer, request, { signal: new AbortController().signal, now: new Date(), engines })
  let elements: Element[] = []
  let first: number | null = null
  for (;;) {
    const { done, value } = await stream.next()
    if (done) {
      const row = value.id ? await prisma.explanation.findUnique({ where: { id: value.id } }) : null
      return {
        material: lecture.title, page, style, engine: value.engine, notice: value.notice, elements,
        withheld: (row?.withheld ?? {}) as Record<string, number>,
        tokens: { input: row?.inputTokens ?? 0, output: row?.outputTokens ?? 0 },
        first, whole: Math.round(performance.now() - began),
      }
    }
    if (value.type === 'begin') elements = []
    if (value.type !== 'element') continue
    first ??= Math.round(performance.now() - began)
    elements.push(value.element)
  }
}
