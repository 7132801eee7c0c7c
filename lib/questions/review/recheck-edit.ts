import { isModelFailure } from '#lib/ai/failures.ts'
import { getEngines, type Engines } from '#lib/ai/model-engine.ts'
import { estimateTokens } from '#lib/ai/tokens.ts'
import { prisma } from '#lib/db/client.ts'
import { askModel } from '#lib/questions/bank/ask-model.ts'
import { bankItems, type BankItem } from '#lib/questions/bank/bank-item.ts'
import { checkAnswers } from '#lib/questions/bank/check-answers.ts'
import { PASSAGE_TOKENS } from '#lib/questions/bank/plan-batches.ts'
import { keySchema, optionsSchema } from '#lib/questions/schema.ts'
import { CHECKED_AGAIN } from './check-edit.ts'
import type { Edit } from './schema.ts'

/** Options that the checks can name. */
const OPTIONS = { least: 3, most: 4 }

/** Is there a model whose verdict on this edit counts? */
export const canRecheck = ({ key, options }: Pick<Edit, 'key' | 'options'>, engines: Engines | null): engines is Engines =>
  key.kind === 'choice' && options.length >= OPTIONS.least && options.length <= OPTIONS.most
  && engines !== null && engines.trust.canSolve && engines.check.rung !== 'PLAIN'

async function load(questionId: string) {
  return prisma.question.findFirst({
    where: {
      id: questionId, material: { deletedAt: null }, verdicts: { some: { check: CHECKED_AGAIN.check, detail: CHECKED_AGAIN.underWay } },
    },
    select: {
      id: true, stem: true, options: true, key: true, seed: true, materialId: true, editedById: true,
      material: { select: { title: true } }, version: { select: { language: true } },
      citations: { orderBy: { ordinal: 'asc' }, take: 1 },
      verdicts: { select: { id: true, check: true } },
    },
  })
}
type Row = NonNullable<Awaited<ReturnType<typeof load>>>

/** The cited passage and its neighbours of the section, as many as fit a prompt, in page order. */
async function loadPassages({ citations: [proof] }: Row) {
  const cited = await prisma.passage.findUnique({ where: { id: proof?.passageId ?? '' }, select: { sectionId: true, ordinal: true } })
  if (!cited) return []
  const all = await prisma.passage.findMany({ where: { sectionId: cited.sectionId }, select: { id: true, ordinal: true, text: true } })
  let left = PASSAGE_TOKENS
  return all.toSorted((a, b) => Math.abs(a.ordinal - cited.ordinal) - Math.abs(b.ordinal - cited.ordinal))
    .filter(({ id, text }) => (left -= estimateTokens(text)) >= 0 || id === proof?.passageId)
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ id, text }, at) => ({ n: at + 1, id, text, sentences: [] }))
}

function itemOf({ stem, options, key, seed, citations: [proof] }: Row): BankItem | null {
  const [own, right] = [optionsSchema.parse(options), keySchema.parse(key)]
  const at = own.findIndex(({ id }) => right.kind === 'choice' && id === right.optionId)
  if (at < 0 || !proof) return null
  const { sentenceId, passageId, page, quote, startOffset: start, endOffset: end } = proof
  const [item] = bankItems([{
    passage: 1, quote, concept: '', bloom: 'remember', stem, key: at,
    // The reviewer's own explanation is theirs to answer for.
    options: own.map(({ text }) => ({ text, rationale: '' })),
  }], seed)
  return item ? { ...item, citation: { sentenceId, passageId, page, quote, start, end } } : null
}

/** The verdicts take the place of "being checked again". One that fell goes back to whoever reviews, unless they decided again since. */
async function store({ id, verdicts }: Row, item: BankItem): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Question" WHERE id = ${id} FOR UPDATE`
    const now = await tx.question.findUnique({ where: { id }, select: { state: true, editedAt: true, approvedAt: true } })
    if (!now) return
    await tx.verdict.deleteMany({ where: { questionId: id, check: CHECKED_AGAIN.check } })
    await tx.verdict.createMany({
      data: item.verdicts.map((verdict, at) => ({ ...verdict, id: `${id}-${verdicts.length + at}`, questionId: id })),
    })
    const isUntouched = now.state === 'PUBLISHED' && now.approvedAt?.getTime() === now.editedAt?.getTime()
    const tags = item.tags.length > 0 ? { tags: item.tags } : {}
    const waiting = { state: 'VERIFIED', tier: 'LOWER', approvedAt: null, approvedById: null } as const
    const back = item.rejectedFor && isUntouched ? waiting : {}
    await tx.question.update({ where: { id }, data: { ...tags, ...back } })
  })
}

/** No verdict of a model will come: said as it is. */
async function giveUp(questionId: string): Promise<void> {
  await prisma.verdict.updateMany({
    where: { questionId, check: CHECKED_AGAIN.check, detail: CHECKED_AGAIN.underWay }, data: { detail: CHECKED_AGAIN.never },
  })
}

/**
 * Has a model check an edited question: solved from its passages without the key, without them, from the options alone,
 * judged. Runs twice without harm.
 * @param isLastTry then a model that fails leaves "not solved again"
 * @throws ModelFailure, to be tried again
 */
export async function recheckEdit(questionId: string, isLastTry: boolean, given?: Engines | null): Promise<void> {
  const row = await load(questionId)
  if (!row) return
  const engines = given === undefined ? await getEngines() : given
  const item = itemOf(row)
  const passages = await loadPassages(row)
  if (!item || passages.length === 0 || !engines?.trust.canSolve) return giveUp(questionId)
  const caller = { userId: row.editedById, materialId: row.materialId }
  const context = { title: row.material.title, language: row.version.language, passages, concepts: [], existing: [], seed: row.seed }
  try {
    await checkAnswers([item], context, askModel({ engine: engines.check, caller, signal: new AbortController().signal }))
  } catch (error) {
    if (!isModelFailure(error)) throw error
    if (isLastTry || error.kind === 'budget-person' || error.kind === 'budget-instance') return giveUp(questionId)
    throw error
  }
  await store(row, item)
}
