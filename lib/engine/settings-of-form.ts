import type { ModelSettings } from '#lib/ai/instance-settings.ts'
import { OPENAI_URL } from '#lib/ai/models.ts'
import { AppError } from '#lib/errors.ts'
import type { ListRequest, ModelForm } from './schema.ts'
import type { ModelFormValues } from './view.ts'

/** OpenAI is where it is; any other preset's address may be changed. */
const addressOf = ({ preset, baseUrl }: Pick<ListRequest, 'preset' | 'baseUrl'>): string => (preset === 'openai' ? OPENAI_URL : baseUrl)

/** Where a form points, and with which key: the one that is kept goes to the address it was entered for, and to no other. */
export function reachOf(form: ListRequest, kept: ModelSettings | null): { baseUrl: string; apiKey: string | null } {
  const baseUrl = addressOf(form)
  return { baseUrl, apiKey: form.apiKey || (kept?.baseUrl === baseUrl ? kept.apiKey : null) }
}

/** @throws AppError invalid where the address needs a key and there is none */
export function settingsOfForm(form: ModelForm, kept: ModelSettings | null): ModelSettings {
  const reach = reachOf(form, kept)
  if (reach.baseUrl === OPENAI_URL && reach.apiKey === null) {
    const message = 'OpenAI answers only with a key.'
    throw new AppError('invalid', message, { apiKey: message })
  }
  return { ...form, ...reach, checkModel: form.checkModel === form.model ? null : form.checkModel || null }
}

const textOf = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))

/** What is kept, as the form shows it: everything but the key. */
export function formOf(kept: ModelSettings | null): ModelFormValues {
  return {
    preset: kept?.preset ?? 'other', baseUrl: kept?.baseUrl ?? '', apiKey: '', model: kept?.model ?? '', checkModel: kept?.checkModel ?? '',
    context: textOf(kept?.context), concurrency: textOf(kept?.concurrency), dailyTokens: textOf(kept?.dailyTokens),
    instanceDailyTokens: textOf(kept?.instanceDailyTokens), priceIn: textOf(kept?.priceIn), priceOut: textOf(kept?.priceOut),
  }
}
