'use client'

import { useState } from 'react'
import { Stem } from '#components/questions/stem.tsx'
import { Button } from '#components/ui/button.tsx'
import { approveQuestionAction, rejectQuestionAction } from '#lib/questions/review/actions.ts'
import type { ReviewItem, ReviewList } from '#lib/questions/review/view.ts'
import { ReviewAnswers } from './review-answers.tsx'
import { ReviewChecks } from './review-checks.tsx'
import { ReviewEdit } from './review-edit.tsx'
import { reviewHref } from './review-href.ts'
import { ReviewReject } from './review-reject.tsx'
import { ReviewSource } from './review-source.tsx'
import { STATE_WORDS, TYPE_WORDS } from './review-words.ts'
import { useReview } from './use-review.ts'
import { useReviewKeys } from './use-review-keys.ts'

type Props = { list: ReviewList; item: ReviewItem; timeZone: string }

function Marks({ item, timeZone }: { item: ReviewItem; timeZone: string }) {
  const day = (at: string) => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone })
  return item.marks.map(({ text, at }) => (
    <p key={text} className="meta review-mark">
      {text}, <time dateTime={at}>{day(at)}</time>
    </p>
  ))
}

/** A question with its page, what was checked, and what can be decided; everything by key. */
export function ReviewDesk({ list, item, timeZone }: Props) {
  const review = useReview(list, item)
  const [open, setOpen] = useState<'edit' | 'reject' | null>(null)
  const { isBusy, next, previous, undo, decide } = review
  const { isOpen, state, id: questionId } = item
  const canApprove = isOpen && state !== 'approved'
  const canReject = isOpen && state !== 'rejected'
  const approve = () => void decide('Approved', () => approveQuestionAction({ questionId }))
  useReviewKeys({
    a: canApprove ? approve : undefined, e: isOpen ? () => setOpen('edit') : undefined, x: canReject ? () => setOpen('reject') : undefined,
    j: next, k: previous, u: undo,
  })
  return (
    <>
      <div className="review-two">
        <section className="review-question" aria-label="Question">
          <p className="review-tags">
            {item.concepts.length > 0 && <span className="serif">{item.concepts.join(', ')}</span>}
            <span>{TYPE_WORDS[item.type]}</span>
            {item.level && <span>{item.level}</span>}
            <span>{item.model ?? 'Built-in engine'}</span>
            {state !== list.state && <span>{STATE_WORDS[state]}</span>}
          </p>
          <Stem text={item.stem} className="stem" />
          <ReviewAnswers item={item} />
          <Marks item={item} timeZone={timeZone} />
          <section className="review-sec">
            <h3>What was checked</h3>
            <ReviewChecks item={item} hrefOf={(id) => reviewHref(list, id)} />
          </section>
        </section>
        <ReviewSource item={item} />
      </div>
      <div className="review-acts" role="group" aria-label="What you decide">
        {canApprove && (
          <Button look="primary" aria-disabled={isBusy} onClick={approve}>
            Approve <span className="kbd" aria-hidden="true">A</span>
          </Button>
        )}
        {isOpen && (
          <Button aria-disabled={isBusy} onClick={() => isBusy || setOpen('edit')}>
            Edit <span className="kbd" aria-hidden="true">E</span>
          </Button>
        )}
        {canReject && (
          <Button look="danger" aria-disabled={isBusy} onClick={() => isBusy || setOpen('reject')}>
            Reject <span className="kbd" aria-hidden="true">X</span>
          </Button>
        )}
        <span className="push" />
        <Button look="plain" small disabled={!previous} onClick={previous}>
          <span className="kbd" aria-hidden="true">K</span> Back
        </Button>
        <Button look="plain" small disabled={!next} onClick={next}>
          <span className="kbd" aria-hidden="true">J</span> Next
        </Button>
        <Button look="plain" small disabled={!undo} onClick={undo}>
          <span className="kbd" aria-hidden="true">U</span> Undo
        </Button>
      </div>
      {open === 'edit' && (
        <ReviewEdit item={item} close={() => setOpen(null)} saved={(decision) => review.decided(decision, 'Edited and approved')} />
      )}
      {open === 'reject' && (
        <ReviewReject
          close={() => setOpen(null)}
          reject={(reason, words) => {
            setOpen(null)
            void decide('Rejected', () => rejectQuestionAction({ questionId, reason, words }))
          }}
        />
      )}
    </>
  )
}
