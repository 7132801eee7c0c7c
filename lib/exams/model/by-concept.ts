import type { ReportConcept } from '#lib/exams/view.ts'
import { conceptVerdict } from './concept-verdict.ts'

type Answered = { concepts: readonly { id: string; name: string }[]; right: boolean }

/** Right answers by concept, the surest first: by share of right ones, then by number of questions, then by name. */
export function byConcept(answers: readonly Answered[]): ReportConcept[] {
  const counts = new Map<string, { name: string; right: number; asked: number }>()
  for (const { concepts, right } of answers) {
    for (const { id, name } of concepts) {
      const before = counts.get(id) ?? { name, right: 0, asked: 0 }
      counts.set(id, { name, right: before.right + (right ? 1 : 0), asked: before.asked + 1 })
    }
  }
  return Array.from(counts, ([conceptId, count]) => ({ conceptId, ...count, verdict: conceptVerdict(count.right, count.asked) })).sort(
    (a, b) => b.right / b.asked - a.right / a.asked || b.asked - a.asked || a.name.localeCompare(b.name, 'en'),
  )
}
