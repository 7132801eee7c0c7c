import type { SaveInput } from '#lib/exams/schema.ts'
import type { SaveAcknowledgement } from '#lib/exams/view.ts'
import type { SendOutcome } from './save-queue.ts'

const UNREACHABLE = 'Reprise cannot be reached.'

/** `last`: the page is going away, the request must outlive it. */
export async function sendAnswer(attemptId: string, itemId: string, input: SaveInput, last: boolean): Promise<SendOutcome> {
  let response: Response
  try {
    response = await fetch(`/api/attempts/${attemptId}/answers/${itemId}`, {
      method: 'PUT',
      body: JSON.stringify(input),
      headers: { 'content-type': 'application/json' },
      keepalive: last,
    })
  } catch {
    return { kind: 'failed', message: UNREACHABLE }
  }
  const body = (await response.json().catch(() => null)) as (SaveAcknowledgement & { error?: { message?: string } }) | null
  if (response.ok && body) return { kind: 'saved', answer: body }
  const message = body?.error?.message ?? UNREACHABLE
  if (response.status === 409) return { kind: 'closed' }
  // Signed out (in another tab): the choice stays and goes through once signed in again.
  const isFinal = response.status === 400 || response.status === 404
  return isFinal ? { kind: 'refused', message } : { kind: 'failed', message }
}
