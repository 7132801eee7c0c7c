/** What a route answers when it fails (lib/http/result.ts). */
type FailureBody = { error?: { message?: string } }

const UNREACHABLE = 'Reprise could not be reached. What you saved is safe. Check the connection and try again.'

/**
 * Calls one of our own routes.
 * @throws Error whose message is a sentence for people, also when the server could not be reached;
 *   an AbortError passes as it is.
 */
export async function fetchOwn(url: string, init?: RequestInit & { json?: unknown }): Promise<globalThis.Response> {
  const { json, ...rest } = init ?? {}
  const posted = { method: 'POST', body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }
  const sent = json === undefined ? rest : { ...rest, ...posted }
  let response: globalThis.Response
  try {
    response = await fetch(url, sent)
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    throw new Error(UNREACHABLE, { cause: error })
  }
  if (response.ok) return response
  const body = (await response.json().catch(() => null)) as FailureBody | null
  throw new Error(body?.error?.message ?? UNREACHABLE)
}

export async function fetchJson<T>(url: string, init?: RequestInit & { json?: unknown }): Promise<T> {
  return (await (await fetchOwn(url, init)).json()) as T
}
