'use client'

import { Check, Server } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import type { EngineInUse, OwnerPart, Preset } from '#lib/engine/view.ts'
import { listedModels, PRESET_NAMES } from './engine-words.ts'
import { ModelForm } from './model-form.tsx'
import { useModelForm } from './use-model-form.ts'
import type { Choice } from './use-model-form.ts'

type Props = { owner: OwnerPart; engine: EngineInUse | null }

const ORDER: Preset[] = ['ollama', 'lmstudio', 'openai', 'other']

/** For the owner: what writes for everyone here. Choosing opens a form; nothing changes before "Use this model". */
export function EngineChoice({ owner, engine }: Props) {
  const form = useModelForm(owner, engine?.testedAt != null)
  const inUse: Choice = owner.source === 'settings' ? owner.form.preset : 'builtin'
  const row = (value: Choice, title: string, meta: ReactNode, isFound: boolean, body: ReactNode) => (
    <EngineRow
      key={value} title={title} meta={meta} isFound={isFound} isInUse={inUse === value} isChosen={form.choice === value}
      choose={() => form.choose(value)}
    >
      {form.choice === value && body}
    </EngineRow>
  )
  return (
    <fieldset className="engine-rows">
      <legend className="vh">Engine</legend>
      {row('builtin', 'Built-in engine', 'No key. Quotes and rearranges your lecture; never invents.', false, inUse !== 'builtin' && (
        <div className="engine-form">
          <div className="engine-acts">
            <Button look="primary" aria-disabled={form.isSaving} onClick={() => void form.remove()}>
              Use the built-in engine
            </Button>
            <span className="meta">The model’s address and its key are forgotten. What it wrote stays.</span>
          </div>
        </div>
      ))}
      {ORDER.map((preset) => {
        const found = owner.found.find((server) => server.preset === preset)
        const body = <ModelForm form={form} owner={owner} engine={engine} />
        return row(preset, PRESET_NAMES[preset], metaOf(preset, owner), found !== undefined, body)
      })}
    </fieldset>
  )
}

function metaOf(preset: Preset, { found, addresses }: OwnerPart): string {
  if (preset === 'openai') return 'Needs a key. Pages you ask about are sent to OpenAI.'
  if (preset === 'other') return 'A university gateway, vLLM, OpenRouter and the like.'
  const place = URL.parse(addresses[preset])?.host.replace('127.0.0.1', 'localhost') ?? ''
  const server = found.find((each) => each.preset === preset)
  if (!server) return `Not found at ${place}. Start it there, or enter where it is.`
  return `Found at ${place}, with ${listedModels(server.models)}. Nothing leaves this computer.`
}

type RowProps = {
  title: string
  meta: ReactNode
  isFound: boolean
  isInUse: boolean
  isChosen: boolean
  choose: () => void
  children: ReactNode
}

function EngineRow({ title, meta, isFound, isInUse, isChosen, choose, children }: RowProps) {
  const id = useId()
  return (
    <div className="engine-row">
      <input
        type="radio" name="engine" id={id} checked={isChosen} onChange={choose}
        aria-labelledby={`${id}-title`} aria-describedby={`${id}-meta`}
      />
      <div className="engine-row-body">
        <label htmlFor={id}>
          <span className="engine-row-title" id={`${id}-title`}>
            {title}
            {isInUse && (
              <Badge tone="right" icon={Check}>
                In use
              </Badge>
            )}
            {isFound && !isInUse && (
              <Badge tone="accent" icon={Server}>
                Found
              </Badge>
            )}
          </span>
          <span className="meta" id={`${id}-meta`}>
            {meta}
          </span>
        </label>
      </div>
      {children}
    </div>
  )
}
