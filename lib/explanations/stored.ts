import { z } from 'zod'
import { prisma } from '#lib/db/client.ts'
import { elementSchema } from './schema.ts'
import type { Element, ExplainRequest } from './schema.ts'
import { verifyQuote } from './verify-quote.ts'

const storedElements = z.array(elementSchema)

type Key = Pick<ExplainRequest, 'target' | 'style'> & { userId: string; versionId: string; engine: string; taskVersion: string }

function whereOf({ target, style, userId, versionId, engine, taskVersion }: Key) {
  const rest = { style, userId, versionId, engine, taskVersion }
  if (target.kind === 'page') return { target: 'PAGE' as const, page: target.page, ...rest }
  return { target: 'CONCEPT' as const, conceptId: target.conceptId, ...rest }
}

/** An explanation of the same thing, in the same style, by the same task; opened again. */
export async function findStored(key: Key, now: Date): Promise<{ id: string; elements: Element[] } | null> {
  const row = await prisma.explanation.findFirst({
    where: whereOf(key),
    orderBy: { createdAt: 'desc' },
    select: { id: true, elements: true },
  })
  const elements = row && parseElements(row.elements)
  // A row of an older shape is written anew.
  if (!elements) return null
  await prisma.explanation.update({ where: { id: row.id }, data: { lastOpenedAt: now } })
  return { id: row.id, elements }
}

export async function storeExplanation(key: Key, elements: Element[], now: Date): Promise<string> {
  const page = key.target.page ?? elements.find(({ citation }) => citation)?.citation?.page ?? 1
  const { id } = await prisma.explanation.create({
    data: { ...whereOf(key), page, elements, createdAt: now, lastOpenedAt: now },
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

/** @returns null for what no longer fits the schema */
function parseElements(value: unknown): Element[] | null {
  return storedElements.safeParse(value).data ?? null
}
