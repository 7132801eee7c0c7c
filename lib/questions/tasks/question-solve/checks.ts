import type { Reading } from '#lib/ai/define-task.ts'
import { positionOf } from '#lib/questions/tasks/item-lines.ts'
import type { Solution, SolveInput, SolveReply } from './schema.ts'

/** "B", "b)", "(B)" are a letter; "B or C" and a sentence are no answer. */
export function readSolution({ question, choice }: SolveReply, { questions }: SolveInput): Reading<Solution> {
  const asked = questions.find(({ n }) => n === question)
  if (!asked) return { ok: false, reason: 'no such question' }
  const plain = choice.trim().toLowerCase().replace(/^["'(]+|["').:]+$/g, '')
  if (plain === 'none' || plain === 'several') return { ok: true, value: { question, choice: plain } }
  const position = /^[a-f]$/.test(plain) ? positionOf(plain.toUpperCase()) : -1
  if (asked.options[position] === undefined) return { ok: false, reason: 'no such option' }
  return { ok: true, value: { question, choice: position } }
}
