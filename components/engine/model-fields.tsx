'use client'

import { useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ModelField } from '#lib/engine/view.ts'
import { hostOfAddress } from './engine-words.ts'
import type { ModelFormControl } from './use-model-form.ts'

const KEPT = 'A key is kept. Enter another to replace it.'

/** `hasKey`: one is kept for the address that stands here. */
export function ModelFields({ form, hasKey }: { form: ModelFormControl; hasKey: boolean }) {
  const { values, errors } = form
  if (!values) return null
  const field = (name: ModelField) => ({
    name, value: values[name], error: errors[name], autoComplete: 'off', spellCheck: false,
    onChange: (event: { target: { value: string } }) => form.change(name, event.target.value),
  })
  // Servers on one's own machine ask for no key, as a rule.
  const isOwnPreset = values.preset === 'ollama' || values.preset === 'lmstudio'
  const isLocal = isOwnPreset && hostOfAddress(values.baseUrl) === 'this machine' && !hasKey && !errors.apiKey
  return (
    <>
      {values.preset !== 'openai' && <TextField label="Address" inputMode="url" placeholder="https://…/v1" {...field('baseUrl')} />}
      <div className={isLocal ? undefined : 'engine-two'}>
        {!isLocal && (
          <TextField
            label="Key"
            type="password"
            help={hasKey ? KEPT : values.preset === 'openai' ? undefined : 'Leave it empty where the server asks for none.'}
            {...field('apiKey')}
          />
        )}
        <ModelNameField form={form} />
      </div>
    </>
  )
}

/** The server's own list where it is known, else a name to type. */
function ModelNameField({ form: { values, errors, models, change, listModels } }: { form: ModelFormControl }) {
  const [isTyping, setTyping] = useState(false)
  const [isAsking, setAsking] = useState(false)
  if (!values) return null
  const { model } = values
  const isList = models.length > 0 && !isTyping
  const aside = (words: string, act: () => void) => (
    <button type="button" className="field-aside" onClick={act}>
      {words}
    </button>
  )
  const list = async () => {
    if (isAsking) return
    setAsking(true)
    setTyping(false)
    await listModels()
    setAsking(false)
  }
  const names = models.includes(model) || model === '' ? models : [model, ...models]
  return (
    <Field
      label="Model"
      error={errors.model}
      aside={isList ? aside('Type a name', () => setTyping(true)) : aside(isAsking ? 'Asking' : 'List models', () => void list())}
    >
      {(aria) =>
        isList ? (
          <select className="input" name="model" value={model} onChange={(event) => change('model', event.target.value)} {...aria}>
            {model === '' && <option value="">Choose one</option>}
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        ) : (
          <input
            className="input" name="model" value={model} autoComplete="off" spellCheck={false}
            onChange={(event) => change('model', event.target.value)} {...aria}
          />
        )
      }
    </Field>
  )
}
