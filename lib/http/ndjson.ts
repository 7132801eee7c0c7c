import { AsyncLocalStorage } from 'node:async_hooks'
import { toFailure } from './result.ts'

/**
 * Sends lines of JSON as they come. The first one is waited for, so that what fails before it is an ordinary error of
 * the route; what fails later becomes a last line `{ type: 'failed', message }`. Ends when the signal is aborted or
 * the reader has gone, and the source is ended with it.
 */
export async function ndjsonResponse(
  lines: AsyncGenerator<object>,
  { signal, where }: { signal: AbortSignal; where: string },
): Promise<Response> {
  const encoder = new TextEncoder()
  const encode = (line: object) => encoder.encode(`${JSON.stringify(line)}\n`)
  // The stream is pulled by whoever reads it: what fails there still belongs to this request's lines of the log.
  const asRequest = AsyncLocalStorage.snapshot()
  const end = () => void lines.return(undefined).catch(() => undefined)
  let next: Promise<IteratorResult<object>> | null = Promise.resolve(await lines.next())
  signal.addEventListener('abort', end, { once: true })
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await (next ?? asRequest(() => lines.next()))
        next = null
        if (!done && !signal.aborted) return controller.enqueue(encode(value))
      } catch (error) {
        if (!signal.aborted) controller.enqueue(encode({ type: 'failed', message: asRequest(() => toFailure(error, where)).message }))
      }
      signal.removeEventListener('abort', end)
      controller.close()
    },
    cancel: end,
  })
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'private, no-store, no-transform' },
  })
}
