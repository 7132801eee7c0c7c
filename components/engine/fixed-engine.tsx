'use client'

import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import type { EngineInUse } from '#lib/engine/view.ts'
import { TestReport } from './test-report.tsx'
import { useModelTest } from './use-model-test.ts'

/** The environment names the model: the owner can only test it here. */
export function FixedEngine({ fixedBy, engine }: { fixedBy: string[]; engine: EngineInUse | null }) {
  const { state, run } = useModelTest()
  return (
    <div className="engine-fixed">
      <Note title="The environment of this server names the model.">
        Set there: {fixedBy.join(', ')}. It wins over anything entered here. To choose in Settings, take it out and start Reprise again.
      </Note>
      <TestReport test={state} engine={engine} />
      {engine && (
        <div className="engine-acts">
          <Button look="primary" aria-disabled={state.isRunning} onClick={() => void (state.isRunning || run(null))}>
            {state.isRunning ? 'Testing' : state.end ? 'Test again' : 'Test'}
          </Button>
        </div>
      )}
    </div>
  )
}
