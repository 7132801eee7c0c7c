import { announceShutdown } from './shutdown.ts'

/** The web server ends its streams when told to stop, and ends itself when the launcher is gone. */
export function endWithLauncher(): void {
  process.on('SIGTERM', announceShutdown)
  process.on('SIGINT', announceShutdown)
  const end = () => {
    announceShutdown()
    process.kill(process.pid, 'SIGTERM')
  }
  process.on('disconnect', end)
  // The launcher may have gone before anybody listened.
  if (process.connected === false) end()
}
