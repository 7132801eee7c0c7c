import { route } from '#lib/http/route.ts'
import { listMaterials } from '#lib/materials/queries.ts'
import { courseParams } from '#lib/materials/schema.ts'

/** The rows of a course's materials, polled each second while something is being read. */
export const GET = route({ params: courseParams, handler: ({ viewer, params, now }) => listMaterials(viewer, params.courseId, now) })
