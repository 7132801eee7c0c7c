import { prisma } from '#lib/db/client.ts'
import { termKey } from '#lib/language/terms.ts'
import { unpackOperation } from './operation.ts'

export type Survivors = {
  /** Under which concept what was answered of another counts now; concepts that stand for themselves are not in it. */
  into: Map<string, string>
  /** Every concept that a merge or a split ever named: whose numbers may have to be counted again. */
  touched: string[]
}

/**
 * Where the evidence on concepts of a course belongs: with the one they were merged into, or, of one split off by an edit
 * that was withdrawn, with the one it came from. All by id.
 */
export async function loadSurvivors(courseId: string): Promise<Survivors> {
  const edits = await prisma.conceptEdit.findMany({
    where: { courseId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { operation: true, withdrawnAt: true, unmet: true },
  })
  const merges = new Map<string, string>()
  const splits = new Map<string, string>()
  const named = new Set<string>()
  for (const { operation: json, withdrawnAt, unmet } of edits) {
    const { operation } = unpackOperation(json)
    if (operation.kind === 'merge') {
      for (const key of [...operation.keys, operation.into]) named.add(key)
      const parts = withdrawnAt === null && unmet === null ? operation.keys : []
      for (const key of parts) if (key !== operation.into) merges.set(key, operation.into)
    }
    if (operation.kind === 'split') {
      named.add(operation.key).add(termKey(operation.name))
      if (withdrawnAt !== null) splits.set(termKey(operation.name), operation.key)
    }
  }
  if (named.size === 0) return { into: new Map(), touched: [] }
  const concepts = await prisma.concept.findMany({
    where: { courseId, key: { in: [...named] } }, select: { id: true, key: true, _count: { select: { sources: true } } },
  })
  const byKey = new Map(concepts.map((concept) => [concept.key, concept]))
  // What was split off once and has been found by extraction since stands for itself.
  const next = (key: string) => merges.get(key) ?? (byKey.get(key)?._count.sources === 0 ? splits.get(key) : undefined)
  const endOf = (key: string): string => {
    const seen = new Set<string>()
    let at = key
    for (let to = next(at); to !== undefined && !seen.has(at); to = next(at)) {
      seen.add(at)
      at = to
    }
    return at
  }
  const into = concepts.flatMap(({ id, key }) => {
    const end = byKey.get(endOf(key))
    return end && end.id !== id ? [[id, end.id] as const] : []
  })
  return { into: new Map(into), touched: concepts.map(({ id }) => id) }
}
