/** What a form says after it was sent. */
export type FormState = { error?: string; fields?: Record<string, string>; done?: boolean }

/** What every action answers (`action` and `publicAction` of the server). */
export type ActionAnswer = { ok: true } | { ok: false; error: { message: string; fields: Record<string, string> } }

export const UNREACHABLE = 'Reprise could not be reached. Nothing was changed. Check the connection and try again.'

/** Complaints that belong to a field stand there; any other above the form. */
export function formStateOf(answer: ActionAnswer): FormState {
  if (answer.ok) return { done: true }
  const { message, fields } = answer.error
  return Object.keys(fields).length > 0 ? { fields } : { error: message }
}
