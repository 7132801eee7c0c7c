'use client'

import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Note } from '#components/ui/note.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { startBankJobAction, stopBankJobAction } from '#lib/questions/actions.ts'
import type { BankView } from '#lib/questions/view.ts'
import { droppedWords, offerButton, offerWords, progressWords, resultWords } from './bank-panel-words.ts'

type Props = { bank: BankView; title: string; onChanged: () => Promise<void> }

/** The questions a language model can write for a lecture, writes, or has written. */
export function BankPanel({ bank, title, onChanged }: Props) {
  const [isPending, begin] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const { materialId, state, parts, offer, failure } = bank
  const run = (call: typeof startBankJobAction | typeof stopBankJobAction) => () => {
    if (isPending) return
    begin(async () => {
      const answer = await call({ materialId }).catch(() => null)
      setProblem(answer?.ok ? null : (answer?.error.message ?? 'Reprise could not be reached. Nothing is lost; try again in a moment.'))
      await onChanged()
    })
  }
  const isUnderWay = state === 'waiting' || state === 'running'
  const dropped = droppedWords(bank)
  return (
    <section className="bank" aria-label={`Questions by a language model on ${title}`}>
      {isUnderWay && (
        <>
          <ProgressBar
            label={`Writing questions on ${title}`}
            value={parts?.done ?? 0}
            max={parts?.of ?? 1}
            valueText={progressWords(bank)}
          />
          <p className="meta num">
            {bank.model} writes questions. {progressWords(bank)} You can close this page.
          </p>
          <Button small look="plain" aria-disabled={isPending} onClick={run(stopBankJobAction)}>
            Stop<span className="vh"> writing questions on {title}</span>
          </Button>
        </>
      )}
      {!isUnderWay && state !== 'none' && <p className="meta num">{resultWords(bank)}</p>}
      {failure && !isUnderWay && (
        <Note tone="attention" title={failure}>
          What was published stays.
        </Note>
      )}
      {state === 'none' && offer && <p className="meta num">{offerWords(offer)}</p>}
      {offer && (
        <Button small aria-disabled={isPending} onClick={run(startBankJobAction)}>
          {offerButton(offer)}
          <span className="vh"> on {title}</span>
        </Button>
      )}
      {(dropped || (offer && state !== 'none')) && !isUnderWay && (
        <Disclosure summary="How were these checked?">
          {dropped && <p className="meta">{dropped}</p>}
          {offer && state !== 'none' && <p className="meta num">{offerWords(offer)}</p>}
        </Disclosure>
      )}
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
