'use client'

import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import type { EngineInUse, OwnerPart } from '#lib/engine/view.ts'
import { hostOfAddress } from './engine-words.ts'
import { ModelFields } from './model-fields.tsx'
import { ModelLimits } from './model-limits.tsx'
import { TestReport } from './test-report.tsx'
import type { ModelFormControl } from './use-model-form.ts'
import { WhereTextGoes } from './where-text-goes.tsx'

type Props = { form: ModelFormControl; owner: OwnerPart; engine: EngineInUse | null }

/** Address, key and model of one choice; Test; and what using it means. */
export function ModelForm({ form, owner, engine }: Props) {
  const { values, test, hasPassed, isKept, isSameModel, isSaving } = form
  if (!values) return null
  const canUse = hasPassed && !isKept && !test.isRunning && !isSaving
  const host = values.preset === 'openai' ? 'api.openai.com' : hostOfAddress(values.baseUrl)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canUse) void form.save()
    else void form.startTest()
  }
  const exam = `Before its checks count it sits an entrance exam, once, when you use it. ${owner.examEstimate}`
  return (
    <form className="engine-form" onSubmit={submit} noValidate>
      <ModelFields form={form} hasKey={owner.hasKey && values.baseUrl.trim() === owner.form.baseUrl} />
      <ModelLimits form={form} />
      {host && values.model.trim() && <WhereTextGoes to={{ host, model: values.model.trim() }} />}
      {form.problem && <ProblemNote message={form.problem} />}
      <TestReport test={test} engine={engine} next={isSameModel ? null : exam} />
      <div className="engine-acts">
        <Button
          type={canUse ? 'button' : 'submit'} look={canUse ? 'quiet' : 'primary'} aria-disabled={test.isRunning}
          onClick={canUse ? () => void form.startTest() : undefined}
        >
          {test.isRunning ? 'Testing' : test.end || test.problem ? 'Test again' : 'Test'}
        </Button>
        <Button type={canUse ? 'submit' : 'button'} look={canUse ? 'primary' : 'quiet'} disabled={!canUse}>
          {isSaving ? 'Saving' : isSameModel ? 'Save' : 'Use this model'}
        </Button>
        <span className="meta">{hintOf(form)}</span>
      </div>
    </form>
  )
}

function hintOf({ isKept, isSameModel, hasPassed }: ModelFormControl): string {
  if (isKept) return 'In use as it stands here.'
  if (!hasPassed) return 'You can use it once a test has passed.'
  return isSameModel ? '' : 'From then on it writes for everyone here.'
}
