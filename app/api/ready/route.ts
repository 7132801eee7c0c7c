import { prisma } from '#lib/db/client.ts'
import { publicRoute } from '#lib/http/route.ts'

/** Answers once the web server reaches its database: the launcher waits for it. */
export const GET = publicRoute(async () => {
  await prisma.$queryRaw`select 1`
  return { ready: true }
})
