/** Signing in and out through next-auth's own endpoints, without loading its browser library. */

const json = { accept: 'application/json' }

async function post(path: string, fields: Record<string, string>): Promise<globalThis.Response> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf', { headers: json })).json()) as { csrfToken: string }
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: '/', json: 'true' })
  return fetch(`/api/auth/${path}`, { method: 'POST', body })
}

/** Who enters: with an address and a password, or as the demo student where there is one. */
type Credentials = { provider: 'credentials'; email: string; password: string } | { provider: 'demo' | 'demo-instructor' }

/** `told`: the sentence the server refused with, where it said more than no. */
type Entered = { entered: true } | { entered: false; told: string | null }

/** @throws when the server cannot be reached */
export async function tryToEnter({ provider, ...fields }: Credentials): Promise<Entered> {
  const response = await post(`callback/${provider}`, fields)
  if (response.ok) return { entered: true }
  // next-auth answers with the address of an error page, which carries a code of its own or a sentence of ours.
  const { url = '' } = (await response.json().catch(() => ({}))) as { url?: string }
  const error = URL.parse(url, window.location.origin)?.searchParams.get('error') ?? ''
  return { entered: false, told: error.includes(' ') ? error : null }
}

/** True when a session stands; false when the answer was no. @throws when the server cannot be reached */
export const enter = async (credentials: Credentials): Promise<boolean> => (await tryToEnter(credentials)).entered

/** Ends the session of this browser and goes to the door. */
export async function leave(): Promise<void> {
  await post('signout', {})
  window.location.assign('/')
}
