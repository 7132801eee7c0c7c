/** Signing in and out through next-auth's own endpoints, without loading its browser library. */

const json = { accept: 'application/json' }

async function post(path: string, fields: Record<string, string>): Promise<globalThis.Response> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf', { headers: json })).json()) as { csrfToken: string }
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: '/', json: 'true' })
  return fetch(`/api/auth/${path}`, { method: 'POST', body })
}

/** Who enters: with an address and a password, or as the demo student where there is one. */
export type Credentials = { provider: 'credentials'; email: string; password: string } | { provider: 'demo' }

/** True when a session stands; false when the answer was no. @throws when the server cannot be reached */
export async function enter({ provider, ...fields }: Credentials): Promise<boolean> {
  const response = await post(`callback/${provider}`, fields)
  return response.ok
}

/** Ends the session of this browser and goes to the door. */
export async function leave(): Promise<void> {
  await post('signout', {})
  window.location.assign('/')
}
