import type { CheckResult, ExamResults, Share, SolveResult, WriteResult } from '#lib/engine/schema.ts'
import { wilson } from '#lib/utils/wilson.ts'
import { examItemIds, type Exam } from './draw-exam.ts'
import { passesCheck, passesSolve, passesWrite } from './pass-rules.ts'
import type { Answer } from './pool.ts'
import { quoteStands } from './quote-stands.ts'

/**
 * What the model answered, by item id. Missing, null or not of the form asked for: could not be read, and counts as wrong
 * on the side where it does harm: a planted error let through, a true claim doubted, a question not solved.
 */
export type ExamReplies = {
  /** Per claim: supported, partly, unsupported or contradicted. */
  verdicts: Readonly<Record<string, string | null>>
  /** Per question: the option's position as it was shown, from 0, or "none", or "several". */
  choices: Readonly<Record<string, Answer | null>>
  /** Per target: the claims written on it (no illustrations, no links). */
  writings: Readonly<Record<string, readonly { quote: string }[] | null>>
}

const VERDICTS = new Set(['supported', 'partly', 'unsupported', 'contradicted'])

/** Claims counted per target: fewer than asked for count as quotes that do not stand; more than this are not looked at. */
export const CLAIMS_PER_TARGET = { least: 3, most: 8 }

const share = (k: number, n: number): Share => ({ k, n, ...wilson(k, n) })

const isChoice = (choice: Answer | null | undefined, options: number): choice is Answer =>
  choice === 'none' || choice === 'several' || (typeof choice === 'number' && Number.isInteger(choice) && choice >= 0 && choice < options)

function markCheck({ groups }: Exam, { verdicts }: ExamReplies): CheckResult {
  const claims = groups.flatMap((group) => group.claims)
  const verdictOf = (id: string) => {
    const verdict = verdicts[id]
    return typeof verdict === 'string' && VERDICTS.has(verdict) ? verdict : null
  }
  const sound = claims.filter(({ label }) => label === 'true')
  const spoiled = claims.filter(({ label }) => label === 'spoiled')
  // "partly" finds an error too: only what is called supported would be shown.
  const found = spoiled.filter(({ id }) => (verdictOf(id) ?? 'supported') !== 'supported').length
  const doubted = sound.filter(({ id }) => verdictOf(id) !== 'supported').length
  return {
    ...share(found + sound.length - doubted, claims.length),
    passed: passesCheck(found, doubted),
    unread: claims.filter(({ id }) => verdictOf(id) === null).length,
    found: share(found, spoiled.length),
    doubted: share(doubted, sound.length),
  }
}

function markSolve({ batches }: Exam, { choices }: ExamReplies): SolveResult {
  const questions = batches.flatMap((batch) => batch.questions)
  const sound = questions.filter(({ answer }) => typeof answer === 'number')
  const flawed = questions.filter(({ answer }) => typeof answer !== 'number')
  const keyed = sound.filter(({ id, answer }) => choices[id] === answer).length
  // "none" for "several" will do: either way the question is dropped, and no wrong key is borne out.
  const refused = flawed.filter(({ id }) => choices[id] === 'none' || choices[id] === 'several').length
  return {
    ...share(keyed + refused, questions.length),
    passed: passesSolve(keyed, refused),
    unread: questions.filter(({ id, options }) => !isChoice(choices[id], options.length)).length,
    keyed: share(keyed, sound.length),
    refused: share(refused, flawed.length),
  }
}

function markWrite({ targets }: Exam, { writings }: ExamReplies): WriteResult {
  let stand = 0
  let claims = 0
  for (const { id, passages } of targets) {
    const counted = (writings[id] ?? []).slice(0, CLAIMS_PER_TARGET.most)
    stand += counted.filter(({ quote }) => quoteStands(quote, passages)).length
    claims += Math.max(CLAIMS_PER_TARGET.least, counted.length)
  }
  return { ...share(stand, claims), passed: passesWrite(stand, claims), unread: targets.filter(({ id }) => !writings[id]).length }
}

/** Marks a sitting. Every item counts, answered or not. */
export function markExam(exam: Exam, replies: ExamReplies): ExamResults {
  return { check: markCheck(exam, replies), solve: markSolve(exam, replies), write: markWrite(exam, replies), items: examItemIds(exam) }
}
