import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { getSitting } from '#lib/exams/get-sitting.ts'
import { handIn } from '#lib/exams/hand-in.ts'
import { saveAnswer } from '#lib/exams/save-answer.ts'
import { answerPractice } from '#lib/practice/answer-practice.ts'
import { getPractice } from '#lib/practice/get-practice.ts'
import { openCard } from '#lib/practice/open-card.ts'
import { keySchema } from '#lib/questions/schema.ts'
import type { QuestionForStudent } from '#lib/questions/schema.ts'
import { chooseResponse } from './choose-response.ts'
import type { Asked } from './choose-response.ts'

const SECONDS_A_QUESTION = 35

/** A student answering, at a moment of theirs, with their own chance. */
export type Answering = { viewer: Viewer; ability: number; at: Date; random: () => number }

const later = (at: Date, questions: number) => new Date(at.getTime() + questions * SECONDS_A_QUESTION * 1000)

async function ask(question: QuestionForStudent): Promise<Asked> {
  const { key, guess, difficultyPrior } = await prisma.question.findUniqueOrThrow({
    where: { id: question.id }, select: { key: true, guess: true, difficultyPrior: true },
  })
  return { question, key: keySchema.parse(key), guess, difficulty: difficultyPrior }
}

/** Answers a practice set to its end, or to the first question that waits. */
export async function answerPracticeSet({ viewer, ability, at, random }: Answering, attemptId: string): Promise<void> {
  let { item } = await getPractice(viewer, attemptId, at)
  for (let count = 1; item; count += 1) {
    const response = chooseResponse(ability, await ask(item.question), random)
    if (response.kind === 'self') await openCard(viewer, { attemptId, itemId: item.itemId, text: response.text }, later(at, count))
    item = (await answerPractice(viewer, { attemptId, itemId: item.itemId, response }, later(at, count))).next
  }
}

/** Answers a paper and hands it in. */
export async function answerPaper({ viewer, ability, at, random }: Answering, attemptId: string): Promise<void> {
  const items = (await getSitting(viewer, attemptId, at))?.items ?? []
  for (const [index, { itemId, question, revision }] of items.entries()) {
    const response = chooseResponse(ability, await ask(question), random)
    await saveAnswer(viewer, { attemptId, itemId, response, flagged: false, revision: revision + index + 1 }, later(at, index + 1))
  }
  await handIn(viewer, attemptId, later(at, items.length + 1))
}
