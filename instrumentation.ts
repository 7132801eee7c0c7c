/** Runs once when the web server starts. Node's own modules stay inside the imported file. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { endWithLauncher } = await import('./lib/http/process.ts')
  endWithLauncher()
}
