import { explainConcept } from '#lib/explanations/recompose/explain-concept.ts'
import { explainPage } from '#lib/explanations/recompose/explain-page.ts'
import { explainSelection } from '#lib/explanations/recompose/explain-selection.ts'
import { readLecture } from '#lib/explanations/recompose/lecture.ts'
import type { Element } from '#lib/explanations/schema.ts'
import type { ExplainInput } from './schema.ts'

/** Without a model: the lecture's own sentences, chosen, ordered and shortened by rules. Nothing is reworded. */
export async function* explainBuiltin(input: ExplainInput): AsyncGenerator<Element> {
  const lecture = readLecture(input)
  const oneIdea = input.style === 'one-idea'
  const { target } = input
  if (target.kind === 'page') return yield* explainPage(lecture, target.page, oneIdea)
  if (target.kind === 'selection') return yield* explainSelection(lecture)
  const concept = lecture.concepts.get(target.conceptId)
  if (!concept) throw new Error(`The input holds no concept ${target.conceptId}.`)
  yield* explainConcept(lecture, concept, { oneIdea, ...(target.page === undefined ? {} : { page: target.page }) })
}
