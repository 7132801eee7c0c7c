import { Check, X } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { DoorExplanation } from './door-explanation.tsx'
import type { DoorExplanationProps } from './door-explanation.tsx'

type DoorQuestion = { stem: string; wrong: string; key: string }

/** What became of the candidates written from the demo lecture. Adds up: written = all dropped + published. */
type DoorBank = { written: number; dropped: { reason: string; count: number }[]; published: number }

export type DoorColumnsProps = { explanation?: DoorExplanationProps; question?: DoorQuestion; bank?: DoorBank }

/** How it works, shown on the demo lecture. What nothing feeds is left out. */
export function DoorColumns({ explanation, question, bank }: DoorColumnsProps) {
  return (
    <div className="door-columns" id="how">
      {explanation && (
        <section>
          <h2 className="heading">Understand it from the page</h2>
          <p>
            A short version of any page or concept, each sentence with its source. Then one question, unaided, to see whether it worked.
          </p>
          <DoorExplanation {...explanation} />
        </section>
      )}
      {question && (
        <section>
          <h2 className="heading">Practise what you would miss</h2>
          <p>Ten minutes, chosen for you. When you are wrong you see why, and the page.</p>
          <div className="door-question">
            <p className="serif">{question.stem}</p>
            <Answer state="missed" text={question.wrong} />
            <Answer state="key" text={question.key} />
          </div>
        </section>
      )}
      {bank && (
        <section>
          <h2 className="heading">Trust what you are asked</h2>
          <p>Each question is checked before you meet it. What fails is dropped and counted.</p>
          <DoorBankList {...bank} />
        </section>
      )}
    </div>
  )
}

function Answer({ state, text }: { state: 'missed' | 'key'; text: string }) {
  const Icon = state === 'key' ? Check : X
  return (
    <div className="option" data-state={state}>
      <span className="let">
        <Icon className="icon" />
      </span>
      <span className="txt">{text}</span>
      <Badge tone={state === 'key' ? 'right' : 'wrong'}>{state === 'key' ? 'The key' : 'Your answer'}</Badge>
    </div>
  )
}

function DoorBankList({ written, dropped, published }: DoorBank) {
  const lines = [
    { text: 'Written from this chapter', count: written },
    ...dropped.map(({ reason, count }) => ({ text: `Dropped: ${reason}`, count })),
  ]
  return (
    <dl className="door-bank">
      {lines.map(({ text, count }) => (
        <div key={text}>
          <dt>{text}</dt>
          <dd className="num">{count}</dd>
        </div>
      ))}
      <div className="door-kept">
        <dt>Kept, for you to answer</dt>
        <dd className="num">{published}</dd>
      </div>
    </dl>
  )
}
