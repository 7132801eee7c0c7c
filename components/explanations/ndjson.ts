/**
 * Reads newline-delimited JSON as it arrives: chunks may break a line, or a character, anywhere.
 * @throws SyntaxError for a line that is not JSON, also for a last line that was cut off.
 */
export async function* readNdjson(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
      const lines = rest.split('\n')
      rest = done ? '' : (lines.pop() ?? '')
      for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as unknown
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
