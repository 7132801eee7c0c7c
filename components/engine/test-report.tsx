import { Check, LoaderCircle, Unplug, X } from 'lucide-react'
import { Note } from '#components/ui/note.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { EngineInUse } from '#lib/engine/view.ts'
import { STEP_NAMES, stillInUse } from './engine-words.ts'
import type { TestState } from './use-model-test.ts'

type Props = {
  test: TestState
  engine: EngineInUse | null
  /** What follows a test that passed. */
  next?: string | null
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The steps of a test as they are done, and in words what came of it. */
export function TestReport({ test, engine, next }: Props) {
  const { isRunning, steps, asking, end, problem, elapsed, limit } = test
  if (!isRunning && steps.length === 0 && !problem) return null
  return (
    <div className="engine-test">
      <ol className="engine-steps" aria-live="polite">
        {steps.map(({ step, model, passed, words, seconds }) => (
          <li key={`${step} ${model}`} data-passed={passed}>
            {passed ? <Check className="icon" /> : <X className="icon" />}
            <span>
              {passed || end?.passed ? words : STEP_NAMES[step]} <span className="meta">{seconds} s</span>
            </span>
          </li>
        ))}
        {asking && (
          <li>
            <LoaderCircle className="icon engine-turning" />
            <span>
              {STEP_NAMES[asking.step]}
              {asking.model && ` (${asking.model})`}
            </span>
          </li>
        )}
      </ol>
      {isRunning && limit !== null && (
        <div className="engine-wait">
          <ProgressBar label="Testing the model" value={elapsed} max={limit} valueText={`${elapsed} of at most ${limit} seconds`} />
          <span className="meta num">
            {elapsed} of at most {limit} seconds
          </span>
        </div>
      )}
      {problem && <ProblemNote message={problem} />}
      {end?.passed && (
        <Note tone="right" role="status" title="The test passed.">
          {end.words} {next}
        </Note>
      )}
      {end && !end.passed && (
        <div role="alert">
          <Note
            tone="wrong"
            icon={Unplug}
            title={end.fieldWords ? `The test failed: ${lowerFirst(end.fieldWords)}.` : 'The test failed.'}
            actions={end.status && <p className="engine-raw">{end.status}</p>}
          >
            {end.words} {stillInUse(engine)}
          </Note>
        </div>
      )}
    </div>
  )
}
