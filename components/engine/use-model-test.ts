'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { readNdjson } from '#components/explanations/ndjson.ts'
import type { ModelField, ModelFormValues, TestLine } from '#lib/engine/view.ts'

type StepLine = Extract<TestLine, { type: 'step' }>
type EndLine = Extract<TestLine, { type: 'end' }>

export type TestState = {
  isRunning: boolean
  steps: StepLine[]
  asking: Extract<TestLine, { type: 'asking' }> | null
  end: EndLine | null
  /** The test itself could not be made. */
  problem: string | null
  elapsed: number
  limit: number | null
}

export type FieldErrors = Partial<Record<ModelField, string>>

const NOTHING: TestState = { isRunning: false, steps: [], asking: null, end: null, problem: null, elapsed: 0, limit: null }
const BROKEN_OFF = 'The test broke off before its end. Nothing was changed. Try again.'

function withLine(state: TestState, line: TestLine): TestState {
  switch (line.type) {
    case 'plan':
      return { ...state, limit: line.seconds }
    case 'asking':
      return { ...state, asking: line }
    case 'step':
      return { ...state, asking: null, steps: [...state.steps, line] }
    case 'end':
      return { ...state, asking: null, end: line }
    case 'failed':
      return { ...state, asking: null, problem: line.message }
  }
}

type Refusal = { error?: { message?: string; fields?: Record<string, string> } }

/** Complaints of the form's own fields; the route names them below "form". */
const fieldsOf = ({ error }: Refusal): FieldErrors =>
  Object.fromEntries(Object.entries(error?.fields ?? {}).map(([name, words]) => [name.replace(/^form\./, ''), words]))

/** Runs Test and collects what it says. `run` gives the end, or the fields that were refused before anything was asked. */
export function useModelTest() {
  const [state, setState] = useState(NOTHING)
  const underway = useRef<AbortController>(undefined)
  useEffect(() => () => underway.current?.abort(), [])
  useEffect(() => {
    if (!state.isRunning) return
    const timer = setInterval(() => setState((known) => ({ ...known, elapsed: known.elapsed + 1 })), 1000)
    return () => clearInterval(timer)
  }, [state.isRunning])

  const run = useCallback(async (form: ModelFormValues | null): Promise<{ end: EndLine | null; fields: FieldErrors }> => {
    underway.current?.abort()
    const controller = new AbortController()
    underway.current = controller
    const change = (next: (known: TestState) => TestState) => {
      if (!controller.signal.aborted) setState(next)
    }
    setState({ ...NOTHING, isRunning: true })
    let end: EndLine | null = null
    try {
      const response = await fetch('/api/engine/test', {
        method: 'POST', body: JSON.stringify({ form }), headers: { 'content-type': 'application/json' }, signal: controller.signal,
      })
      if (!response.ok || !response.body) {
        const refusal = (await response.json()) as Refusal
        const fields = fieldsOf(refusal)
        change(() => ({ ...NOTHING, problem: Object.keys(fields).length > 0 ? null : (refusal.error?.message ?? BROKEN_OFF) }))
        return { end: null, fields }
      }
      let isWhole = false
      for await (const value of readNdjson(response.body)) {
        const line = value as TestLine
        if (line.type === 'end') end = line
        isWhole ||= line.type === 'end' || line.type === 'failed'
        change((known) => withLine(known, line))
      }
      if (!isWhole) change((known) => ({ ...known, problem: BROKEN_OFF }))
    } catch {
      change((known) => ({ ...known, problem: BROKEN_OFF }))
    }
    change((known) => ({ ...known, isRunning: false, asking: null }))
    return { end, fields: {} }
  }, [])

  const forget = useCallback(() => {
    underway.current?.abort()
    setState(NOTHING)
  }, [])
  return { state, run, forget }
}
