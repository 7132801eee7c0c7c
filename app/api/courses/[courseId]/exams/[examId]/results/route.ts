import { getResultsCsv } from '#lib/exams/set/get-results-csv.ts'
import { courseExamParams } from '#lib/exams/set/schema.ts'
import { route } from '#lib/http/route.ts'

/** The results of an exam as a CSV file, for those who teach its class. */
export const GET = route({
  params: courseExamParams,
  handler: async ({ viewer, params, now }) => {
    const { fileName, text } = await getResultsCsv(viewer, params, now)
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
