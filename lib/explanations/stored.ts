import { createHash } from 'node:crypto'
import { z } from 'zod'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { elementSchema } from './schema.ts'
import type { Element, ExplainRequest } from './schema.ts'
import { verifyQuote } from './verify-quote.ts'

const storedElements = z.array(elementSchema)

/** What an explanation is kept under. `inputHash`: of everything else a model was given; "" where the built-in engine wrote. */
export type StoreKey = Pick<ExplainRequest, 'target' | 'style' | 'language' | 'followUp'> & {
  userId: string; versionId: string; engine: string; taskVersion: string; inputHash: string
}

/** What came out beside the elements. */
export type StoredReport = {
  personal: string | null
  withheld: Record<string, number>
  verdicts: (string | null)[]
  inputTokens: number
  outputTokens: number
}

export type Stored = { id: string; elements: Element[]; withheld: number; personal: string | null }

export const hashInput = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 32)

function whereOf({ target, style, language, followUp, ...rest }: StoreKey) {
  const shared = { style, language, followsId: followUp?.of ?? null, followUp: followUp?.kind ?? null, ...rest }
  if (target.kind === 'page') return { target: 'PAGE' as const, page: target.page, ...shared }
  if (target.kind === 'concept') return { target: 'CONCEPT' as const, conceptId: target.conceptId, ...shared }
  const { page, fromSentenceId, toSentenceId } = target
  return { target: 'SELECTION' as const, page, fromSentenceId, toSentenceId, ...shared }
}

const SELECT = { id: true, elements: true, withheld: true, personal: true } as const

function storedOf(row: { id: string; elements: unknown; withheld: unknown; personal: unknown }): Stored | null {
  const elements = storedElements.safeParse(row.elements).data
  // A row of an older shape is written anew.
  if (!elements) return null
  return { id: row.id, elements, withheld: countOf(row.withheld), personal: typeof row.personal === 'string' ? row.personal : null }
}

/** How many sentences were held back. */
export const countOf = (withheld: unknown): number =>
  Object.values((withheld ?? {}) as Record<string, number>).reduce((sum, count) => sum + count, 0)

/** An explanation of the same thing, in the same style, of the same input, by the same task; opened again. */
export async function findStored(key: StoreKey, now: Date): Promise<Stored | null> {
  const row = await prisma.explanation.findFirst({ where: whereOf(key), orderBy: { createdAt: 'desc' }, select: SELECT })
  const stored = row && storedOf(row)
  if (!stored) return null
  await prisma.explanation.update({ where: { id: stored.id }, data: { lastOpenedAt: now } })
  return stored
}

/**
 * What a model wrote for someone else from the very same input, with nothing in it about either of them, is given again:
 * thirty students of a class do not pay for it thirty times. It becomes a row of this student's own.
 */
export async function copyShared(key: StoreKey, now: Date): Promise<Stored | null> {
  const { userId, ...wanted } = whereOf(key)
  if (key.followUp) return null
  const row = await prisma.explanation.findFirst({
    where: { ...wanted, userId: { not: userId } }, orderBy: { createdAt: 'desc' }, select: { ...SELECT, page: true, verdicts: true },
  })
  const stored = row && storedOf(row)
  if (!row || !stored || stored.personal !== null) return null
  const { id } = await prisma.explanation.create({
    data: {
      ...whereOf(key), page: row.page, elements: stored.elements, createdAt: now, lastOpenedAt: now,
      withheld: row.withheld as Prisma.InputJsonValue, verdicts: row.verdicts as Prisma.InputJsonValue,
    },
    select: { id: true },
  })
  return { ...stored, id }
}

export async function storeExplanation(key: StoreKey, elements: Element[], now: Date, report?: StoredReport): Promise<string> {
  const page = key.target.page ?? elements.find(({ citation }) => citation)?.citation?.page ?? 1
  const { personal, ...rest } = report ?? { personal: null }
  const { id } = await prisma.explanation.create({
    data: { ...whereOf(key), page, elements, createdAt: now, lastOpenedAt: now, ...rest, ...(personal === null ? {} : { personal }) },
    select: { id: true },
  })
  return id
}

/** Stored elements whose quotes still stand where they are said to. */
export async function verifiedElements(elements: Element[]): Promise<Element[]> {
  const ids = [...new Set(elements.flatMap(({ citation }) => citation?.passageId ?? []))]
  const rows = await prisma.passage.findMany({ where: { id: { in: ids } }, select: { id: true, text: true } })
  const passages = new Map(rows.map(({ id, text }) => [id, text]))
  return elements.flatMap((element) => verifyQuote(element, passages) ?? [])
}
