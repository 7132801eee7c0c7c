import type { Viewer } from '#lib/auth/viewer.ts'
import { safeFileName, toCsv } from '#lib/utils/csv.ts'
import { getResults } from './get-results.ts'
import { resultsRows } from './model/results-rows.ts'

/** The results of an exam as a file that spreadsheets open. @throws AppError not-found */
export async function getResultsCsv(
  viewer: Viewer,
  exam: { courseId: string; examId: string },
  now: Date,
): Promise<{ fileName: string; text: string }> {
  const results = await getResults(viewer, exam, now)
  return { fileName: safeFileName(results.title, 'csv'), text: toCsv(resultsRows(results)) }
}
