import type { AnswerElement, CitedPassage } from '#lib/inquiries/schema.ts'
import type { InquiryLine, KeptInquiry } from '#lib/inquiries/view.ts'

/** A question and what has arrived of its answer. */
export type Answer = {
  question: string
  /** `consent`: nothing was asked yet, the student decides first. */
  status: 'asking' | 'consent' | 'done' | 'failed'
  /** Null until it is known whether the lecture says it. */
  isAnswered: boolean | null
  elements: AnswerElement[]
  passages: CitedPassage[]
  /** Who wrote it; null until that is known. */
  engine: string | null
  /** The model's host that is asked about. */
  host: string | null
  /** Why search answers although there is a model. */
  notice: string | null
  /** A sentence for people when it failed. */
  message: string | null
  unread: number
  withheld: number
}

export function beginAnswer(question: string): Answer {
  return {
    question, status: 'asking', isAnswered: null, elements: [], passages: [], engine: null, host: null, notice: null, message: null,
    unread: 0, withheld: 0,
  }
}

/** The answer with one more line of the stream. */
export function withLine(answer: Answer, line: InquiryLine): Answer {
  switch (line.type) {
    case 'consent':
      return { ...answer, status: 'consent', host: line.host }
    case 'notice':
      return { ...answer, notice: line.message }
    case 'element':
      return { ...answer, elements: [...answer.elements, { element: line.element, material: line.material }] }
    case 'verdict':
      return { ...answer, isAnswered: line.isAnswered, elements: line.isAnswered ? answer.elements : [] }
    case 'passage':
      return { ...answer, passages: [...answer.passages, line.passage] }
    case 'done':
      return { ...answer, status: 'done', engine: line.engine, unread: line.unread, withheld: line.withheld }
    case 'failed':
      return { ...answer, status: 'failed', message: line.message }
  }
}

/** One asked earlier, as it was answered then. */
export function answerOf({ question, isAnswered, engine, elements, passages }: KeptInquiry): Answer {
  return { ...beginAnswer(question), status: 'done', isAnswered, engine, elements, passages }
}

/** Sentences of one lecture that follow each other. */
type ElementGroup = { material: AnswerElement['material']; elements: AnswerElement['element'][] }

export function groupByMaterial(elements: readonly AnswerElement[]): ElementGroup[] {
  const groups: ElementGroup[] = []
  for (const { element, material } of elements) {
    const last = groups.at(-1)
    if (last?.material.id === material.id) last.elements.push(element)
    else groups.push({ material, elements: [element] })
  }
  return groups
}
