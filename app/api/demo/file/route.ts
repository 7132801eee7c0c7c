import { requireDemoFile } from '#lib/account/get-door.ts'
import { publicRoute } from '#lib/http/route.ts'
import { servePdf } from '#lib/materials/reader/serve-page-file.ts'

/** The pages of the demo lecture, for the door. */
export const GET = publicRoute(async (request) => servePdf(await requireDemoFile(), request))
