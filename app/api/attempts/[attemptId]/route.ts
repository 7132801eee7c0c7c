import { getSittingState } from '#lib/exams/get-sitting.ts'
import { attemptParams } from '#lib/exams/schema.ts'
import { route } from '#lib/http/route.ts'

/** What a tab that comes back into view needs: the server's clock, and what was answered elsewhere. */
export const GET = route({ params: attemptParams, handler: ({ viewer, params, now }) => getSittingState(viewer, params.attemptId, now) })
