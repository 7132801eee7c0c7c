import type { FeedbackParts } from '#lib/exams/view.ts'
import { rightPairs } from '#lib/questions/grade/grade-pairs.ts'
import type { GradeRecord, Key, QuestionOption, Response } from '#lib/questions/schema.ts'
import { shownReason } from './shown-reason.ts'

type Answered = {
  key: Key
  options: readonly QuestionOption[]
  response: Response | null
  /** How a written answer was judged; null where it was not, or not yet. */
  record: GradeRecord | null
  materialId: string
  /** Pages of the sentences that points of the key stand in, by sentence id. */
  pages: ReadonlyMap<string, number>
}

type Of<K extends Key['kind']> = Omit<Answered, 'key'> & { key: Extract<Key, { kind: K }> }

function pairsOf({ key, options, response }: Of<'pairs'>): FeedbackParts {
  const text = (id: string | undefined) => options.find((option) => option.id === id)?.text ?? ''
  const given = response?.kind === 'pairs' ? response : { kind: 'pairs' as const, pairs: {} }
  return {
    kind: 'pairs',
    pairs: rightPairs(key, given).map(({ promptId, isRight }) => ({
      promptId, isRight, prompt: text(promptId), answer: text(key.pairs[promptId]), given: text(given.pairs[promptId]) || null,
    })),
  }
}

function writtenOf({ key, response, record, materialId }: Of<'facets'>): FeedbackParts {
  const facets = key.facets.map(({ id, text, citation }) => {
    const found = record?.facets.find(({ facetId }) => facetId === id)
    return { id, text, verdict: found?.verdict ?? null, words: found?.words ?? null, place: shownReason(materialId, text, citation) }
  })
  return { kind: 'written', text: response?.kind === 'written' ? response.text : null, verdict: record?.verdict ?? null, facets }
}

function pointsOf({ key, response, materialId, pages }: Of<'points'>): FeedbackParts {
  const given = response?.kind === 'self' ? response : null
  const points = key.points.map(({ id, text, sentenceId }) => {
    const page = sentenceId ? pages.get(sentenceId) : undefined
    const place = sentenceId && page !== undefined ? { sentenceId, page } : null
    return { id, isTicked: given?.ticked.includes(id) ?? false, place: shownReason(materialId, text, place) }
  })
  return { kind: 'points', text: given?.text ?? null, points }
}

/** What is said of each part of an answer that has parts; null for kinds that have none. */
export function feedbackParts(answered: Answered): FeedbackParts | null {
  const { key } = answered
  if (key.kind === 'pairs') return pairsOf({ ...answered, key })
  if (key.kind === 'facets') return writtenOf({ ...answered, key })
  return key.kind === 'points' ? pointsOf({ ...answered, key }) : null
}
