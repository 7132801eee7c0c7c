import { expect, test } from 'vitest'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { prisma } from './client.ts'
import { insertRows } from './insert-rows.ts'

async function version(): Promise<string> {
  const { courseId, viewer } = await createStudent()
  return (await createMaterial(courseId, viewer.userId, ['One sentence of it.'])).versionId
}

test('rows come out as createMany would have written them: enums, lists, JSON, numbers, nothing', async () => {
  const versionId = await version()
  const page = { versionId, width: 595.28, height: null, words: 3, isOcr: true }
  const view = { kind: 'x', text: 'it’s "here" \\ {}', list: [1.5, null], none: {} }
  await insertRows('Page', [{ id: 'a', number: 101, ...page, view }, { id: 'b', number: 102, ...page, view: undefined }])
  await prisma.page.createMany({ data: [{ id: 'c', number: 103, ...page, view }, { id: 'd', number: 104, ...page }] })
  const [a, b, c, d] = await prisma.page.findMany({ where: { id: { in: ['a', 'b', 'c', 'd'] } }, orderBy: { id: 'asc' } })
  expect(a).toEqual({ ...c, id: 'a', number: 101 })
  expect(b).toEqual({ ...d, id: 'b', number: 102 })

  await insertRows('Section', [{ id: 'h', versionId, ordinal: 50, path: ['Memory, "short", {a}', ''], firstPage: 1 }])
  expect((await prisma.section.findUniqueOrThrow({ where: { id: 'h' } })).path).toEqual(['Memory, "short", {a}', ''])
  const sentence = await prisma.sentence.findFirstOrThrow({ where: { versionId } })
  await insertRows('Fact', [
    { id: 'f', versionId, sentenceId: sentence.id, kind: 'LIST', tier: 'UPPER', rule: 'half \ud83d', data: { text: 'half \ud83d' } },
  ])
  const fact = await prisma.fact.findUniqueOrThrow({ where: { id: 'f' } })
  expect(fact).toMatchObject({ kind: 'LIST', rule: 'half \ufffd', data: { text: 'half \ufffd' } })
})

test('what stands is left alone, more than one batch is written, and no rows are no statement', async () => {
  const versionId = await version()
  const rows = Array.from({ length: 450 }, (_, index) =>
    ({ id: `${versionId}-x${index}`, versionId, ordinal: 1000 + index, path: ['a'], firstPage: 1 }))
  await insertRows('Section', rows.slice(0, 10))
  await insertRows('Section', rows.map((row) => ({ ...row, path: ['b'] })))
  await insertRows('Section', [])
  expect(await prisma.section.count({ where: { versionId, ordinal: { gte: 1000 } } })).toBe(450)
  expect(await prisma.section.count({ where: { versionId, path: { equals: ['a'] } } })).toBe(10)
})
