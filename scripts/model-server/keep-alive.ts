import type { ServerResponse } from 'node:http'

/**
 * fetch gives up after five minutes without headers, or without a byte. Whoever plays the model may take longer: so after one
 * interval the headers go out, and at each one a byte that says nothing (a comment in a stream, a space before JSON). From
 * then on the status is 200, whatever is decided.
 * @param interval milliseconds; undefined: never
 * @returns ends it
 */
export function keepAlive(response: ServerResponse, isStream: boolean, interval: number | undefined): () => void {
  if (interval === undefined) return () => {}
  const type = isStream ? 'text/event-stream; charset=utf-8' : 'application/json'
  const timer = setInterval(() => {
    if (response.destroyed) return
    if (!response.headersSent) response.writeHead(200, { 'content-type': type })
    response.write(isStream ? ': waiting\n\n' : ' ')
  }, interval)
  const end = () => clearInterval(timer)
  response.on('close', end)
  return end
}
