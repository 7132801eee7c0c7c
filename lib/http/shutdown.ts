/**
 * One signal per process that ends every open stream when the server is told to stop:
 * `next start` waits for open streams without limit.
 */
const holder = globalThis as { repriseShutdown?: AbortController }
holder.repriseShutdown ??= new AbortController()

export const shutdownSignal = holder.repriseShutdown.signal

export function announceShutdown(): void {
  holder.repriseShutdown?.abort(new Error('the server is stopping'))
}
