import { taskVersion } from '#lib/ai/define-task.ts'
import { runTask } from '#lib/ai/run-task.ts'
import type { BankOrigin } from '#lib/questions/bank/bank-rows.ts'
import type { Batch } from '#lib/questions/bank/load-lecture.ts'
import { castVotes, type ModelContext } from '#lib/questions/grade/written/model/grade-with-model.ts'
import type { QuestionRows } from '#lib/questions/question-rows.ts'
import { MAX_WRITTEN } from '#lib/questions/schema.ts'
import type { WrittenDraft } from '#lib/questions/tasks/written-draft/schema.ts'
import { writtenDraft } from '#lib/questions/tasks/written-draft/task.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import { checkWritten } from './check-written.ts'
import { decideWritten, type WrittenItem } from './written-item.ts'
import { facetsKeyOf, writtenRows } from './written-rows.ts'

/** Asked for at once, beside the batch's other drafts. */
const WRITTEN_DRAFTS = 2

export type WrittenContext = Pick<ModelContext, 'caller' | 'signal' | 'onCall'> & { engines: Engines }

/** The lecture itself, read as an answer, must make every point: what it does not say cannot be asked of a student. */
async function mustBeSaidByLecture(item: WrittenItem, language: string, batch: Batch, { engines, ...run }: WrittenContext): Promise<void> {
  const cited = new Set(item.citations.map(({ passageId }) => passageId))
  const text = batch.context.passages.filter(({ id }) => cited.has(id)).map((passage) => passage.text).join('\n').slice(0, MAX_WRITTEN)
  const votes = await castVotes(facetsKeyOf(item), text, { ...run, engine: engines.check, stem: item.draft.stem, language })
  const unsaid = votes.filter(({ verdict }) => verdict !== 'found').length
  const fault = unsaid > 0 ? 'lecture does not make a point' : null
  decideWritten(item, 'the lecture makes every point', fault, `${votes.length - unsaid} of ${votes.length}`)
}

/**
 * Writes and checks the short-answer questions of one batch. What the checking model was not asked about, or failed on, is not
 * kept. @throws ModelFailure where it gave none; the signal's reason when stopped
 */
export async function writeWritten(
  language: string, batch: Batch, origin: Omit<BankOrigin, 'taskVersion'>, context: WrittenContext,
): Promise<QuestionRows[]> {
  const { engines, ...run } = context
  const { heading, conceptNames, stemsShown } = batch
  const input = {
    language, title: batch.context.title, heading, concepts: conceptNames, existing: stemsShown, count: WRITTEN_DRAFTS,
    passages: batch.context.passages.map(({ n, text }) => ({ n, text })),
  }
  const drafts: WrittenDraft[] = []
  for await (const draft of runTask(writtenDraft, input, { ...run, engine: engines.write })) drafts.push(draft)
  context.signal.throwIfAborted()
  const stems = batch.context.existing.map(({ stem }) => stem)
  const items: WrittenItem[] = []
  for (const draft of drafts) {
    const item = checkWritten(draft, batch.context, stems)
    if (item.rejectedFor === null) await mustBeSaidByLecture(item, language, batch, context)
    stems.push(draft.stem)
    items.push(item)
  }
  return items.map((item, at) => writtenRows(item, { ...origin, taskVersion: taskVersion(writtenDraft, 'model') }, batch.context.seed + at))
}
