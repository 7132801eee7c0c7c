import { route } from '#lib/http/route.ts'
import { courseParams } from '#lib/materials/schema.ts'
import { listBanks } from '#lib/questions/bank/bank-jobs.ts'

export const GET = route({ params: courseParams, handler: async ({ viewer, params, now }) => listBanks(viewer, params.courseId, now) })
