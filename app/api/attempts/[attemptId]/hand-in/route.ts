import { handIn } from '#lib/exams/hand-in.ts'
import { attemptParams } from '#lib/exams/schema.ts'
import { route } from '#lib/http/route.ts'

export const POST = route({ params: attemptParams, handler: ({ viewer, params, now }) => handIn(viewer, params.attemptId, now) })
