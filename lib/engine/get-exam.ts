import { getEngines, recordId } from '#lib/ai/model-engine.ts'
import { prisma } from '#lib/db/client.ts'
import { examInWords } from './entrance/words.ts'
import { examResultsSchema } from './schema.ts'
import type { ExamPartLine, ExamView } from './view.ts'

/** The latest sitting of the model that checks; of one that is done, what it showed. Null where there was none. */
export async function getExam(): Promise<ExamView | null> {
  const engines = await getEngines()
  if (!engines) return null
  const sitting = await prisma.entranceSitting.findFirst({ where: { modelId: recordId(engines.check) }, orderBy: { startedAt: 'desc' } })
  if (!sitting) return null
  const { state, done, total, failure, endedAt } = sitting
  const results = state === 'DONE' ? (examResultsSchema.safeParse(sitting.results).data ?? null) : null
  const words = results && examInWords(results)
  const parts = words?.parts.map((part): ExamPartLine => ({ ...part, passed: results![part.part].passed })) ?? []
  return { state, done, total, summary: words?.summary ?? null, parts, failure, endedAt: endedAt?.toISOString() ?? null }
}
