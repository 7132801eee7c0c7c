import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { FacetsKey, WrittenContext } from '#lib/questions/grade/written/grade-written.ts'
import { keySchema } from '#lib/questions/schema.ts'

export type WrittenQuestion = { materialId: string; key: FacetsKey; context: WrittenContext }

/** What a grader must know of a written question: its points, its language, and the names its lecture gives one thing. */
export async function loadWritten(questionId: string): Promise<WrittenQuestion | null> {
  const question = await prisma.question.findUnique({
    where: { id: questionId },
    select: { stem: true, key: true, materialId: true, versionId: true, version: { select: { language: true } } },
  })
  if (!question) return null
  const key = keySchema.parse(question.key)
  if (key.kind !== 'facets') return null
  const { versionId, materialId, stem, version } = question
  const where = { ...OF_SHOWN_CONCEPT, versionId, aliases: { isEmpty: false } }
  const sources = await prisma.conceptSource.findMany({ where, select: { name: true, aliases: true } })
  return { materialId, key, context: { stem, language: version.language, names: sources.map(({ name, aliases }) => [name, ...aliases]) } }
}
