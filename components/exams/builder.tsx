'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Margin } from '#components/ui/margin.tsx'
import { Note } from '#components/ui/note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { createExamAction } from '#lib/exams/actions.ts'
import { MINUTES, NUMBER, TYPE_NAMES } from '#lib/exams/schema.ts'
import type { BuilderMaterial } from '#lib/exams/view.ts'
import { QUESTION_TYPES } from '#lib/questions/schema.ts'
import type { QuestionType } from '#lib/questions/schema.ts'
import { BuilderStands } from './builder-stands.tsx'
import { BuilderTopics } from './builder-topics.tsx'
import { usePreview } from './use-preview.ts'

type Props = { materials: readonly BuilderMaterial[]; start: readonly string[] }

const MINUTES_A_QUESTION = 1.5
const START_NUMBER = 10

const suggested = (number: number) => Math.min(MINUTES.max, Math.max(MINUTES.min, Math.ceil(number * MINUTES_A_QUESTION)))

/** A toggled copy. */
function toggled<T>(set: ReadonlySet<T>, value: T): Set<T> {
  const copy = new Set(set)
  if (!copy.delete(value)) copy.add(value)
  return copy
}

/** Kinds that stand for the lectures chosen, wholly or in part; before anything is chosen, for any. */
function kindsOf(materials: readonly BuilderMaterial[], chosen: ReadonlySet<string>): QuestionType[] {
  const isChosen = ({ id, concepts }: BuilderMaterial) => chosen.has(id) || concepts.some((concept) => chosen.has(concept.id))
  const asked = materials.some(isChosen) ? materials.filter(isChosen) : materials
  return QUESTION_TYPES.filter((type) => asked.some(({ types }) => types.includes(type)))
}

/** Makes a practice exam: from what, how many questions, how long, which kinds, and how many reliable ones stand for that. */
export function Builder({ materials, start }: Props) {
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(start))
  const [types, setTypes] = useState<ReadonlySet<QuestionType>>(() => new Set(QUESTION_TYPES))
  const [number, setNumber] = useState(String(START_NUMBER))
  // Follows the number of questions until it is set by hand.
  const [minutes, setMinutes] = useState<string | null>(null)
  const [error, setError] = useState<{ message: string; fields: Record<string, string> } | null>(null)
  const [isPending, begin] = useTransition()

  const topics = [
    ...materials.filter((material) => chosen.has(material.id)).map(({ id }) => ({ kind: 'material' as const, id, weight: 1 })),
    ...materials
      .filter((material) => !chosen.has(material.id))
      .flatMap((material) => material.concepts.filter((concept) => chosen.has(concept.id)))
      .filter((concept, at, all) => all.findIndex((other) => other.id === concept.id) === at)
      .map(({ id }) => ({ kind: 'concept' as const, id, weight: 1 })),
  ]
  const asked = Math.min(NUMBER.max, Math.max(NUMBER.min, Math.round(Number(number)) || NUMBER.min))
  const kinds = kindsOf(materials, chosen)
  const wanted = kinds.filter((type) => types.has(type))
  const preview = usePreview({ topics, types: wanted, number: asked })
  const time = minutes ?? String(suggested(asked))
  const canMake = preview.kind === 'preview' && !preview.isOld && preview.preview.message === null && !isPending

  const make = () =>
    begin(async () => {
      const input = { topics, types: wanted, number: Number(number), minutes: Number(time) }
      const result = await createExamAction(input)
      if (result.ok) router.push(`/exams/${result.data.examId}`)
      else setError(result.error)
    })

  return (
    <form
      className="builder"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (canMake) make()
      }}
    >
      <Margin label="From">
        <fieldset>
          <legend className="vh">Lectures and concepts</legend>
          <BuilderTopics materials={materials} chosen={chosen} onToggle={(id) => setChosen((before) => toggled(before, id))} />
        </fieldset>
      </Margin>
      <Margin label="Size">
        <div className="builder-size">
          <TextField
            label="Questions"
            inputMode="numeric"
            className="input num"
            value={number}
            error={error?.fields.number}
            help={`${NUMBER.min} to ${NUMBER.max}`}
            onChange={({ target }) => setNumber(target.value.replace(/\D/g, '').slice(0, 2))}
            onBlur={() => setNumber(String(asked))}
          />
          <TextField
            label="Minutes"
            inputMode="numeric"
            className="input num"
            value={time}
            error={error?.fields.minutes}
            help={`${MINUTES.min} to ${MINUTES.max}`}
            onChange={({ target }) => setMinutes(target.value.replace(/\D/g, '').slice(0, 3))}
          />
        </div>
      </Margin>
      <Margin label="Kinds">
        <fieldset>
          <legend className="vh">Kinds of question</legend>
          <div className="builder-kinds">
            {kinds.map((type) => (
              <label key={type}>
                <input type="checkbox" checked={types.has(type)} onChange={() => setTypes((before) => toggled(before, type))} />
                {TYPE_NAMES[type]}
              </label>
            ))}
          </div>
        </fieldset>
      </Margin>
      <Margin label="Questions found">
        <div className="builder-stands" role="status">
          <BuilderStands state={preview} least={NUMBER.min} onTake={(count) => setNumber(String(count))} />
        </div>
        {error && (
          <Note tone="wrong" role="alert">
            {error.message}
          </Note>
        )}
        <div className="exams-start">
          <Button type="submit" look="primary" aria-disabled={!canMake}>
            {isPending ? 'Making the exam' : 'Make the exam'}
          </Button>
          <span className="meta">The clock starts later, when you do.</span>
        </div>
      </Margin>
    </form>
  )
}
