import type { Exam } from './draw-exam.ts'

type Passage = { n: number; text: string }
type AskedClaim = { n: number; text: string; passage: number }
type AskedQuestion = { n: number; stem: string; options: string[] }

/**
 * A call of the exam. `input` is what the task is given, of the shape the task has in daily use; `items` are the ids the
 * answers belong to, in the order in which the input numbers them from 1. Nothing of an item's label or key is in `input`.
 */
export type ExamCall = { items: string[] } & (
  | { task: 'explain.verify'; input: { target: string; passages: Passage[]; earlier: string[]; claims: AskedClaim[] } }
  | { task: 'question.solve'; input: { passages: Passage[]; questions: AskedQuestion[] } }
  | { task: 'explain.write'; input: { target: string; passages: Passage[] } }
)

const numbered = (texts: readonly string[]): Passage[] => texts.map((text, index) => ({ n: index + 1, text }))

/**
 * The calls of a sitting, 22 in all. Claims of one passage set go into one call of two to four, as explain.verify itself
 * does where only one call can run at a time: one call for each of 40 claims would need about 35,000 tokens, more than a
 * sitting may use. Questions go six by six, targets one by one.
 */
export function examCalls({ groups, batches, targets }: Exam): ExamCall[] {
  return [
    ...groups.map(({ set, claims }): ExamCall => ({
      task: 'explain.verify',
      items: claims.map(({ id }) => id),
      input: {
        target: set.target,
        passages: numbered(set.passages),
        earlier: [],
        claims: claims.map(({ text, passage }, index) => ({ n: index + 1, text, passage })),
      },
    })),
    ...batches.map(({ sets, questions }): ExamCall => ({
      task: 'question.solve',
      items: questions.map(({ id }) => id),
      input: {
        passages: numbered(sets.flatMap(({ passages }) => passages)),
        questions: questions.map(({ stem, options }, index) => ({ n: index + 1, stem, options })),
      },
    })),
    ...targets.map(({ id, target, passages }): ExamCall => ({
      task: 'explain.write',
      items: [id],
      input: { target, passages: numbered(passages) },
    })),
  ]
}

/** Tokens of a task's instructions and reply schema, per call. */
export type PromptTokens = Record<ExamCall['task'], number>

/** Prompt file, rule of the fence and schema at characters / 3.5, rounded up; whoever runs the exam passes what it measured. */
export const PROMPT_TOKENS: PromptTokens = { 'explain.verify': 700, 'question.solve': 700, 'explain.write': 1_400 }

/** What an answer takes, as JSON. */
const OUTPUT_TOKENS: PromptTokens = { 'explain.verify': 20, 'question.solve': 20, 'explain.write': 600 }

const CHARACTERS_PER_TOKEN = 3.5
/** "P1: ", line breaks and the like, per piece of text. */
const CHARACTERS_AROUND = 8

const charactersIn = (value: unknown): number => {
  if (typeof value === 'string') return value.length + CHARACTERS_AROUND
  if (typeof value === 'object' && value !== null) return Object.values(value).reduce<number>((sum, part) => sum + charactersIn(part), 0)
  return 0
}

export type ExamEstimate = { calls: number; tokensIn: number; tokensOut: number; total: number }

/**
 * What a sitting will use, said to the owner beforehand: characters / 3.5 of the inputs, the prompts, and the usual
 * lengths of the answers. A model that thinks before it answers uses more for the answers.
 */
export function estimateExam(exam: Exam, prompts: PromptTokens = PROMPT_TOKENS): ExamEstimate {
  const calls = examCalls(exam)
  const tokensIn = calls.reduce((sum, { task, input }) => sum + prompts[task] + Math.ceil(charactersIn(input) / CHARACTERS_PER_TOKEN), 0)
  const tokensOut = calls.reduce((sum, { task, items }) => sum + items.length * OUTPUT_TOKENS[task], 0)
  return { calls: calls.length, tokensIn, tokensOut, total: tokensIn + tokensOut }
}
