'use client'

import { Check, CircleMinus } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { startEntranceAction, stopEntranceAction } from '#lib/engine/actions.ts'
import type { ExamView } from '#lib/engine/view.ts'
import { useExam } from './use-exam.ts'

/** `estimate`: for the owner, who may start and stop it. */
type Props = { exam: ExamView | null; estimate: string | null }

const UNREACHABLE = 'Reprise could not be reached. Nothing was changed. Check the connection and try again.'

/** What the model has shown it can do, or how far its exam is. */
export function ExamPanel({ exam: initial, estimate }: Props) {
  const { exam, isUnderWay, refresh } = useExam(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (send: () => Promise<{ ok: true } | { ok: false; error: { message: string } }>) => {
    const answer = await send().catch(() => null)
    setProblem(answer?.ok ? null : (answer?.error.message ?? UNREACHABLE))
    await refresh()
  }
  const isLeft = exam?.state === 'STOPPED' || exam?.state === 'FAILED'
  return (
    <div className="engine-exam">
      {problem && <ProblemNote message={problem} />}
      {!exam && <p className="meta">It has not sat the exam yet: until it has, its explanations carry “not double-checked”.</p>}
      {exam?.state === 'STOPPED' && (
        <p className="meta">
          The exam was stopped after {exam.done} of {exam.total} calls. What was answered is kept.
        </p>
      )}
      {exam?.state === 'FAILED' && <ProblemNote message={`The exam could not be finished. ${exam.failure ?? ''}`} />}
      {exam && isUnderWay && (
        <div className="engine-wait">
          <ProgressBar label="Entrance exam" value={exam.done} max={exam.total} valueText={`${exam.done} of ${exam.total} calls`} />
          <span className="meta num">
            {exam.state === 'WAITING' ? 'The exam is about to begin' : `The exam is being sat: ${exam.done} of ${exam.total} calls`}
          </span>
        </div>
      )}
      {exam?.state === 'DONE' && <ExamResult exam={exam} />}
      {estimate && (
        <div className="engine-acts">
          {isUnderWay ? (
            <Button onClick={() => void act(() => stopEntranceAction({}))}>Stop</Button>
          ) : (
            <>
              <Button onClick={() => void act(() => startEntranceAction({}))}>
                {isLeft ? 'Go on' : exam ? 'Sit it again' : 'Sit the exam'}
              </Button>
              {!isLeft && <span className="meta">{estimate}</span>}
            </>
          )}
        </div>
      )}
    </div>
  )
}

function ExamResult({ exam }: { exam: ExamView }) {
  return (
    <>
      <p>{exam.summary}</p>
      <ul className="engine-parts">
        {exam.parts.map(({ part, title, result, meaning, passed }) => (
          <li key={part}>
            <span className="engine-row-title">
              {title}
              <Badge tone={passed ? 'right' : 'attention'} icon={passed ? Check : CircleMinus}>
                {passed ? 'Passed' : 'Not passed'}
              </Badge>
            </span>
            <span>{result}</span>
            <span className="meta">{meaning}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary="How was this counted?">
        <ul className="engine-details">
          {exam.parts.map(({ part, title, detail }) => (
            <li key={part} className="meta">
              {title}: {detail}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}
