import { getExam } from '#lib/engine/get-exam.ts'
import { route } from '#lib/http/route.ts'

/** How far the entrance exam is, polled while it runs. */
export const GET = route({ handler: async () => ({ exam: await getExam() }) })
