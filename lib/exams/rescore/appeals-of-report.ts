import type { Viewer } from '#lib/auth/viewer.ts'
import type { Report } from '#lib/exams/view.ts'
import { listOwnAppeals } from '#lib/questions/appeals/list-own-appeals.ts'
import { listRescored } from '#lib/questions/appeals/list-rescored.ts'
import { SELF_MARKED } from '#lib/questions/schema.ts'
import { listRescoredItems } from './list-rescored-items.ts'
import { scoreWords } from './score-words.ts'

/**
 * A student's own report with what may be appealed, what was, and what was scored again since it was handed in.
 * @param isNamed whoever teaches the class sees this paper by name
 */
export async function withAppeals(viewer: Viewer, report: Report, isNamed: boolean): Promise<Report> {
  const { attemptId, closedAt } = report
  const [own, decided] = await Promise.all([
    listOwnAppeals(viewer, attemptId), listRescored(report.items.map(({ question }) => question.id), new Date(closedAt)),
  ])
  const changed = await listRescoredItems(attemptId, [...decided.keys()])
  const lines = report.items.flatMap(({ number, question }) => {
    const item = changed.get(question.id)
    return (item && scoreWords(`Question ${number}`, item)) ?? []
  })
  const items = report.items.map((item) => {
    const { feedback, response, question, isOut, itemId } = item
    const sent = own.get(itemId) ?? null
    const score = feedback?.score ?? null
    const canSend = feedback !== null && response !== null && score !== null && score < 1 && !isOut && !SELF_MARKED.has(question.type)
    if (!feedback || (!sent && !canSend)) return item
    return { ...item, appeal: { attemptId, itemId, isNamed, isPrivate: feedback.own !== null, sent } }
  })
  const last = [...decided.values()].reduce<Date | null>((latest, at) => (latest && latest > at ? latest : at), null)
  return { ...report, items, rescored: lines.length > 0 && last ? { on: last.toISOString(), lines } : null }
}
