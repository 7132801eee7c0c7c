import { taskVersion } from '#lib/ai/define-task.ts'
import type { Engines } from '#lib/ai/model-engine.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { prisma } from '#lib/db/client.ts'
import type { Element } from '#lib/explanations/schema.ts'
import { countOf } from '#lib/explanations/stored.ts'
import { choosePassages } from '#lib/explanations/written/choose-passages.ts'
import { addTokens, checkElements, emptyReport, withhold } from '#lib/explanations/written/check-elements.ts'
import type { AnswerWithModel, NumberedFoundPassage } from './answer-with-model.ts'
import { askAnswer } from './tasks/ask-answer/task.ts'

/** Room for passages in a prompt of 2,400 tokens. */
const PASSAGE_TOKENS = 1_500

/** Answers by the model of this instance, each sentence checked as in an explanation. */
export function modelAnswer(engines: Engines, userId: string): AnswerWithModel {
  return {
    engine: engines.write.name,
    taskVersion: taskVersion(askAnswer, 'model'),
    async *answer({ question, passages: found }, { signal }) {
      const passages = fitting(found).map(
        ({ id, title, text, page, sentences }, index) => ({ n: index + 1, id, title, text, page, sentences }),
      )
      const language = await languageOf(found)
      const report = emptyReport()
      const caller = { userId, materialId: found[0]?.materialId ?? null }
      let saysNothing = false
      // The claims alone go on to their second check.
      async function* claims(ending: AbortSignal): AsyncGenerator<Element> {
        const input = { question, language, passages }
        const context = {
          engine: engines.write, caller, signal: ending,
          onRefused: (reason: string) => withhold(report, reason),
          onCall: (call: Parameters<typeof addTokens>[1]) => addTokens(report, call),
        }
        for await (const reply of runTask(askAnswer, input, context)) {
          if (reply.kind === 'not-said') saysNothing = true
          else yield reply.element
        }
      }
      let given = 0
      const checking = { engines, caller, signal, target: question, passages, mayIllustrate: false }
      for await (const event of checkElements(claims, checking, report)) {
        if (event.type !== 'element') continue
        given++
        yield event.element
      }
      return { isAnswered: given > 0 || !saysNothing, withheld: countOf(report.withheld) }
    },
  }
}

/** The nearest that fit, numbered anew in the order of their rank. */
function fitting(found: readonly NumberedFoundPassage[]): NumberedFoundPassage[] {
  const ranked = found.map((passage, rank) => ({ id: passage.id, ordinal: rank, text: passage.text, weight: found.length - rank }))
  const chosen = new Set(choosePassages(ranked, PASSAGE_TOKENS).map(({ id }) => id))
  return found.filter(({ id }) => chosen.has(id))
}

/** Lecture languages differ within a course: the nearest passage's is answered in. */
async function languageOf(found: readonly NumberedFoundPassage[]): Promise<string> {
  const version = await prisma.materialVersion.findUnique({ where: { id: found[0]?.versionId ?? '' }, select: { language: true } })
  return version?.language ?? 'en'
}
