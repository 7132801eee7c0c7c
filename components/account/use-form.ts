'use client'

import { startTransition, useActionState } from 'react'
import type { FormEvent } from 'react'
import { UNREACHABLE } from './form-state.ts'
import type { FormState } from './form-state.ts'

/**
 * A form that keeps what was typed when it is refused: it is sent by hand, since React empties a form after its
 * action. `formProps` go on the form.
 */
export function useForm(send: (form: FormData) => Promise<FormState>) {
  const [state, dispatch, pending] = useActionState(async (_: FormState, form: FormData): Promise<FormState> => {
    try {
      return await send(form)
    } catch (error) {
      if (error instanceof TypeError) return { error: UNREACHABLE }
      throw error
    }
  }, {})
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (!pending) startTransition(() => dispatch(form))
  }
  return { state, pending, formProps: { action: dispatch, onSubmit, noValidate: true } }
}
