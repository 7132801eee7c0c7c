import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Margin } from '#components/ui/margin.tsx'
import { Note } from '#components/ui/note.tsx'
import { NUMBER } from '#lib/exams/schema.ts'
import type { BuilderMaterial } from '#lib/exams/view.ts'
import { BlueprintFields } from './blueprint-fields.tsx'
import { BuilderStands } from './builder-stands.tsx'
import type { useBlueprint } from './use-blueprint.ts'

/** Why an exam was not made; `fields` by name. */
export type BuilderError = { message: string; fields: Record<string, string> }

type Props = {
  materials: readonly BuilderMaterial[]
  control: ReturnType<typeof useBlueprint>
  error: BuilderError | null
  canSend: boolean
  send: () => void
  /** The button's words now, and what is said beside it. */
  button: string
  note: string
  /** What stands above the blueprint. */
  children?: ReactNode
}

/** An exam's blueprint with how many questions stand for it: one's own, or one for a class. */
export function BuilderForm({ materials, control, error, canSend, send, button, note, children }: Props) {
  return (
    <form
      className="builder"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (canSend) send()
      }}
    >
      {children}
      <BlueprintFields materials={materials} control={control} fields={error?.fields ?? {}} />
      <Margin label="Questions found">
        <div className="builder-stands" role="status">
          <BuilderStands state={control.preview} least={NUMBER.min} onTake={(count) => control.setNumber(String(count))} />
        </div>
        {error && (
          <Note tone="wrong" role="alert">
            {error.message}
          </Note>
        )}
        <div className="exams-start">
          <Button type="submit" look="primary" aria-disabled={!canSend}>
            {button}
          </Button>
          <span className="meta">{note}</span>
        </div>
      </Margin>
    </form>
  )
}
