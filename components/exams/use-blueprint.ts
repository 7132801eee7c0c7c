import { useState } from 'react'
import { MINUTES, NUMBER } from '#lib/exams/schema.ts'
import type { BuilderMaterial } from '#lib/exams/view.ts'
import { SCORED_TYPES } from '#lib/questions/schema.ts'
import type { QuestionType } from '#lib/questions/schema.ts'
import { usePreview } from './use-preview.ts'
import type { AskPreview } from './use-preview.ts'

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
  return SCORED_TYPES.filter((type) => asked.some(({ types }) => types.includes(type)))
}

/** Lectures chosen, and concepts of those that are not, each once. */
function topicsOf(materials: readonly BuilderMaterial[], chosen: ReadonlySet<string>) {
  return [
    ...materials.filter((material) => chosen.has(material.id)).map(({ id }) => ({ kind: 'material' as const, id, weight: 1 })),
    ...materials
      .filter((material) => !chosen.has(material.id))
      .flatMap((material) => material.concepts.filter((concept) => chosen.has(concept.id)))
      .filter((concept, at, all) => all.findIndex((other) => other.id === concept.id) === at)
      .map(({ id }) => ({ kind: 'concept' as const, id, weight: 1 })),
  ]
}

/** What a paper is to be made from, as it is filled in, and how many questions stand for that. */
export function useBlueprint(materials: readonly BuilderMaterial[], start: readonly string[], askPreview: AskPreview) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(start))
  const [types, setTypes] = useState<ReadonlySet<QuestionType>>(() => new Set(SCORED_TYPES))
  const [number, setNumber] = useState(String(START_NUMBER))
  // Follows the number of questions until it is set by hand.
  const [minutes, setMinutes] = useState<string | null>(null)
  const topics = topicsOf(materials, chosen)
  const asked = Math.min(NUMBER.max, Math.max(NUMBER.min, Math.round(Number(number)) || NUMBER.min))
  const kinds = kindsOf(materials, chosen)
  const wanted = kinds.filter((type) => types.has(type))
  const preview = usePreview({ topics, types: wanted, number: asked }, askPreview)
  const time = minutes ?? String(suggested(asked))
  return {
    chosen, kinds, types, number, asked, time, preview, setNumber, setMinutes,
    toggleTopic: (id: string) => setChosen((before) => toggled(before, id)),
    toggleType: (type: QuestionType) => setTypes((before) => toggled(before, type)),
    input: { topics, types: wanted, number: Number(number), minutes: Number(time) },
    /** All that was asked for stands. */
    isReady: preview.kind === 'preview' && !preview.isOld && preview.preview.message === null,
  }
}

export type BlueprintControl = ReturnType<typeof useBlueprint>
