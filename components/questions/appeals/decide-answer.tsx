'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { acceptAppealAction, declineAppealAction } from '#lib/questions/appeals/actions.ts'
import { APPEAL_REPLY_MAX } from '#lib/questions/appeals/schema.ts'
import type { AppealedAnswer } from '#lib/questions/appeals/view.ts'
import { acceptedWords, askedBy, declinedWords, REMEDY_WORDS } from './appeal-words.ts'

const LOST = 'The server did not answer. Nothing was decided. Try again.'

/** One answer held to be right, by one student or more: what they say, and what is decided for all of them together. */
export function DecideAnswer({ given }: { given: AppealedAnswer }) {
  const { appealId, answer, who, words, remedies } = given
  const router = useRouter()
  const toast = useToast()
  const group = useId()
  const [remedy, setRemedy] = useState(remedies[0] ?? 'drop')
  const [reply, setReply] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const decide = async (accepts: boolean) => {
    if (isBusy) return
    setBusy(true)
    setTrouble(null)
    try {
      const result = accepts ? await acceptAppealAction({ appealId, remedy, reply }) : await declineAppealAction({ appealId, reply })
      if (!result.ok) {
        setTrouble(result.error.fields?.reply ?? result.error.message)
        return
      }
      const { settled } = result.data
      const isReworded = 'isReworded' in result.data && result.data.isReworded === true
      toast({ text: accepts ? acceptedWords(settled, isReworded) : declinedWords(settled) })
      router.refresh()
    } catch {
      setTrouble(LOST)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="appeal-decide" aria-label={`Answer: ${answer}`}>
      <p className="appeal-answer">
        <span className="meta">{askedBy(who)} answered</span>
        <span className="serif">{answer}</span>
      </p>
      {words.map(({ who: name, text }, at) => (
        <blockquote key={at} className="appeal-words">
          <p>{text}</p>
          <footer className="meta">{name}</footer>
        </blockquote>
      ))}
      <fieldset className="review-reasons">
        <legend className="field-label">If you accept</legend>
        {remedies.map((kind) => (
          <label key={kind}>
            <input type="radio" name={group} checked={remedy === kind} onChange={() => setRemedy(kind)} />
            <span>
              {REMEDY_WORDS[kind].label} <span className="meta">{REMEDY_WORDS[kind].help}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label="Reply" help="Read by those who ask. To decline, say why the key stands." error={trouble ?? undefined}>
        {(aria) => (
          <textarea
            className="input" rows={2} maxLength={APPEAL_REPLY_MAX} value={reply}
            onChange={(event) => setReply(event.target.value)} {...aria}
          />
        )}
      </Field>
      <div className="appeal-acts">
        <Button look="primary" aria-disabled={isBusy} onClick={() => void decide(true)}>
          Accept
        </Button>
        <Button aria-disabled={isBusy} onClick={() => void decide(false)}>
          Decline
        </Button>
      </div>
    </section>
  )
}
