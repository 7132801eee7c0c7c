import type { Instrumentation } from 'next'

/** Runs once when the web server starts. Node's own modules stay inside the imported file. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { endWithLauncher } = await import('./lib/http/process.ts')
  endWithLauncher()
}

/** A page that failed to draw: its digest is the reference people are shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { errorFields, log } = await import('./lib/log.ts')
  const { digest } = error as { digest?: string }
  log.error('page.failed', { where: routePath, kind: routeType, method, digest, ...errorFields(error) })
}
