import type { TaskContext } from '#lib/ai/define-task.ts'
import { draftQuestions } from '#lib/questions/write/draft-questions.ts'
import type { WriteElement, WriteInput } from './schema.ts'

/** Writes from the facts of the lecture, without a model. */
export async function* writeFromFacts(input: WriteInput, { signal }: TaskContext): AsyncGenerator<WriteElement> {
  const { questions, dropped } = draftQuestions(input)
  for (const question of questions) {
    if (signal.aborted) return
    yield { kind: 'draft', question }
  }
  yield { kind: 'dropped', counts: dropped }
}
