'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from '#components/ui/toast.tsx'
import { listModelsAction, removeModelAction, saveModelAction } from '#lib/engine/actions.ts'
import type { ModelField, ModelFormValues, OwnerPart, Preset } from '#lib/engine/view.ts'
import type { FieldErrors } from './use-model-test.ts'
import { useModelTest } from './use-model-test.ts'

export type Choice = Preset | 'builtin'

type Answer = { ok: true } | { ok: false; error: { message: string; fields: FieldErrors } }

const UNREACHABLE = 'Reprise could not be reached. Nothing was changed. Check the connection and try again.'

/** What a test is about: with another of these it has to be made again. */
const tried = ({ preset, baseUrl, apiKey, model, checkModel }: ModelFormValues): string =>
  JSON.stringify([preset, baseUrl.trim(), apiKey.trim(), model.trim(), checkModel.trim()])

/** The form of Settings, Model: which engine is chosen, what is typed for each, what a test said, and saving. */
export function useModelForm(owner: OwnerPart, isTested: boolean) {
  const kept = owner.form
  const router = useRouter()
  const toast = useToast()
  const { state: test, run, forget } = useModelTest()
  const [choice, setChoice] = useState<Choice>(owner.source === 'settings' ? kept.preset : 'builtin')
  const [drafts, setDrafts] = useState<Partial<Record<Preset, ModelFormValues>>>({})
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [passed, setPassed] = useState<string | null>(isTested ? tried(kept) : null)
  const [lists, setLists] = useState<Record<string, string[]>>(Object.fromEntries(owner.found.map(({ url, models }) => [url, models])))

  /** Untouched, a preset stands at its address, with the first model found there; limits and prices are of the instance. */
  const valuesOf = (preset: Preset): ModelFormValues => {
    const draft = drafts[preset] ?? (owner.source === 'settings' && preset === kept.preset ? kept : undefined)
    const found = owner.found.find((server) => server.preset === preset)
    const fresh = { apiKey: '', model: found?.models[0] ?? '', checkModel: '' }
    return draft ?? { ...kept, preset, baseUrl: found?.url ?? owner.addresses[preset], ...fresh }
  }
  const values = choice === 'builtin' ? null : valuesOf(choice)

  const choose = (next: Choice) => {
    setChoice(next)
    setErrors({})
    setProblem(null)
    forget()
  }
  const change = (field: ModelField, value: string) => {
    if (!values) return
    setDrafts((all) => ({ ...all, [values.preset]: { ...values, [field]: value } }))
    setErrors((all) => ({ ...all, [field]: undefined }))
  }
  const refuse = (fields: FieldErrors, message: string) => {
    setErrors(fields)
    setProblem(Object.keys(fields).length > 0 ? null : message)
  }

  const startTest = async () => {
    if (!values || test.isRunning) return
    setErrors({})
    setProblem(null)
    const { end, fields } = await run(values)
    if (end && end.models.length > 0) setLists((all) => ({ ...all, [values.baseUrl.trim()]: end.models }))
    if (end?.passed) setPassed(tried(values))
    setErrors(end?.field && end.fieldWords ? { [end.field]: end.fieldWords } : fields)
  }
  const listModels = async () => {
    if (!values) return
    const answer = await listModelsAction({ preset: values.preset, baseUrl: values.baseUrl, apiKey: values.apiKey }).catch(() => null)
    if (!answer) return setProblem(UNREACHABLE)
    if (!answer.ok) return refuse(answer.error.fields, answer.error.message)
    const { models, problem: why } = answer.data
    setLists((all) => ({ ...all, [values.baseUrl.trim()]: models }))
    setErrors(why ? { model: why } : {})
  }
  /** @param words what is said once it is done */
  const finish = async (send: () => Promise<Answer | null>, words: string) => {
    if (isSaving) return
    setSaving(true)
    const answer = await send()
    setSaving(false)
    if (!answer) return setProblem(UNREACHABLE)
    if (!answer.ok) return refuse(answer.error.fields, answer.error.message)
    toast({ text: words })
    // A key that is kept stands in no field.
    setDrafts((all) => (values ? { ...all, [values.preset]: { ...values, apiKey: '' } } : {}))
    forget()
    router.refresh()
  }
  const save = () => values && finish(() => saveModelAction(values).catch(() => null), `${values.model.trim()} is in use now`)
  const remove = () => finish(() => removeModelAction({}).catch(() => null), 'The built-in engine is in use now')

  const isKept = values !== null && owner.source === 'settings' && JSON.stringify(values) === JSON.stringify(kept)
  return {
    choice, choose, values, change, errors, problem, test, startTest, listModels, save, remove, isSaving,
    models: values ? (lists[values.baseUrl.trim()] ?? []) : [],
    /** Nothing differs from what is in use. */
    isKept,
    /** Only limits or prices differ: no new test is needed. */
    isSameModel: values !== null && owner.source === 'settings' && tried(values) === tried(kept),
    hasPassed: values !== null && passed === tried(values),
  }
}
export type ModelFormControl = ReturnType<typeof useModelForm>
