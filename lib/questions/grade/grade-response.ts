import type { Key, Response } from '#lib/questions/schema.ts'
import { right, wrong, type Grade } from './grade.ts'
import { gradeNumber } from './grade-number.ts'
import { gradePairs } from './grade-pairs.ts'
import { gradeTerm } from './grade-term.ts'

/**
 * Grades a response against the key, never by a model. Choice, truth, terms and numbers are 1 or 0; matching is the share of
 * right pairs; what a student marked themselves is the share of points they ticked. A written answer has no score here
 * (null, 'not-graded') but where it is empty.
 * @param stem of the question: a number needs no unit where the stem names it
 */
export function gradeResponse(key: Key, response: Response, stem = ''): Grade {
  switch (key.kind) {
    case 'choice':
      return response.kind === 'choice' ? asEither([key.optionId, ...(key.also ?? [])].includes(response.optionId)) : wrong('other-kind')
    case 'truth':
      return response.kind === 'truth' ? asEither(response.value === key.value) : wrong('other-kind')
    case 'typed':
      return response.kind === 'typed' ? gradeTerm(key, response.text) : wrong('other-kind')
    case 'numeric':
      return response.kind === 'typed' ? gradeNumber(key, response.text, stem) : wrong('other-kind')
    case 'pairs':
      return response.kind === 'pairs' ? gradePairs(key, response) : wrong('other-kind')
    case 'facets': {
      if (response.kind !== 'written') return wrong('other-kind')
      return response.text.trim() === '' ? wrong('empty') : { score: null, reason: 'not-graded' }
    }
    case 'points': {
      if (response.kind !== 'self') return wrong('other-kind')
      const ticked = key.points.filter(({ id }) => response.ticked.includes(id))
      return { score: ticked.length / key.points.length, reason: 'self-marked' }
    }
  }
}

const asEither = (isRight: boolean): Grade => (isRight ? right() : wrong('wrong'))
