import { announceShutdown } from './shutdown.ts'

/** The web server ends its streams when told to stop, and ends itself when the launcher is gone. */
export function endWithLauncher(): void {
  process.on('SIGTERM', announceShutdown)
  process.on('SIGINT', announceShutdown)
  process.on('disconnect', () => {
    announceShutdown()
    process.kill(process.pid, 'SIGTERM')
  })
}
