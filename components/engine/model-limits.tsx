'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { TextField } from '#components/ui/text-field.tsx'
import type { ModelField } from '#lib/engine/view.ts'
import type { ModelFormControl } from './use-model-form.ts'

type Line = { name: ModelField; label: string; help: string; isText?: true }

const LINES: Line[] = [
  { name: 'dailyTokens', label: 'Tokens a day, each person', help: 'Empty: 200,000. Then the built-in engine answers.' },
  { name: 'instanceDailyTokens', label: 'Tokens a day, all together', help: 'Empty: 5,000,000.' },
  { name: 'priceIn', label: 'Price of a million tokens in', help: 'In your currency, to see what it costs.' },
  { name: 'priceOut', label: 'Price of a million tokens out', help: 'Both prices, or neither.' },
  { name: 'checkModel', label: 'Another model for the checks', help: 'Of the same server. Empty: the same model.', isText: true },
  { name: 'context', label: 'Tokens in one call', help: 'Empty: 4,096 on this machine, else 32,000.' },
  { name: 'concurrency', label: 'Calls side by side', help: 'Empty: 1 on this machine, else 4.' },
]

/** What may be used, what it costs, and how the server is spoken to: all of it may stay empty. Opens by itself at an error. */
export function ModelLimits({ form: { values, errors, change } }: { form: ModelFormControl }) {
  const [isOpen, setOpen] = useState(false)
  const isWrong = LINES.some(({ name }) => errors[name])
  if (isWrong && !isOpen) setOpen(true)
  if (!values) return null
  return (
    <details className="disclosure" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="btn btn--plain btn--sm">
        Limits, prices and checks
        <ChevronDown className="icon" />
      </summary>
      <div className="disclosure-body engine-two">
        {LINES.map(({ name, label, help, isText }) => (
          <TextField
            key={name} name={name} label={label} help={help} value={values[name]} error={errors[name]} autoComplete="off" spellCheck={false}
            inputMode={isText ? undefined : 'decimal'} onChange={(event) => change(name, event.target.value)}
          />
        ))}
      </div>
    </details>
  )
}
