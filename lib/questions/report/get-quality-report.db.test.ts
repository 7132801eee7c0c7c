import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createClass } from '#scripts/test/class.ts'
import { getQualityReport, getQualitySummary } from './get-quality-report.ts'

const NOT_FOUND = expect.objectContaining({ code: 'not-found' })

test('the report is for who teaches the class, the line for everybody in it', async () => {
  const { courseId, instructor, students: [student], outsiders } = await createClass({ concepts: 3 })
  expect((await getQualityReport(instructor, courseId)).courseId).toBe(courseId)
  for (const viewer of [student!, outsiders.stranger, outsiders.otherInstructor]) {
    await expect(getQualityReport(viewer, courseId)).rejects.toEqual(NOT_FOUND)
  }
  expect((await getQualitySummary(student!, courseId)).published).toBeGreaterThan(0)
  for (const viewer of [outsiders.stranger, outsiders.otherInstructor]) {
    await expect(getQualitySummary(viewer, courseId)).rejects.toEqual(NOT_FOUND)
  }
})

test('counts what each engine wrote, dropped and used, and what nobody asks about', async () => {
  const { courseId, instructor, lecture } = await createClass({ concepts: 3 })
  const { id: versionId } = await prisma.materialVersion.findFirstOrThrow({ where: { materialId: lecture.materialId } })
  await prisma.materialVersion.update({ where: { id: versionId }, data: { droppedQuestions: { leak: 4, 'no option twice': 2 } } })
  const job = await prisma.bankJob.create({
    data: {
      versionId, model: 'some-model', target: 20, sections: [0], dropped: { 'quote not found': 5 }, inputTokens: 900, outputTokens: 100,
    },
  })
  const [first, second] = await prisma.question.findMany({ where: { versionId, state: 'PUBLISHED' }, orderBy: { id: 'asc' }, take: 2 })
  await prisma.question.update({ where: { id: first!.id }, data: { engine: 'some-model', bankJobId: job.id } })
  await prisma.question.update({ where: { id: second!.id }, data: { state: 'VERIFIED' } })
  await prisma.verdict.createMany({ data: [1, 2, 3].map((n) => ({ questionId: first!.id, check: `solved ${n}`, passed: true })) })
  const report = await getQualityReport(instructor, courseId)
  const [rules, model] = report.engines
  expect(rules).toMatchObject({ model: null, waiting: 1, droppedInAll: 6, tokens: null })
  expect(rules!.generated).toBe(rules!.published + rules!.waiting + 6)
  expect(model).toMatchObject({ model: 'some-model', generated: 6, published: 1, droppedInAll: 5, tokens: 1000, tokensPerPublished: 1000 })
  expect(report.solved.byModel).toBe(1)
  expect(report.concepts.touched).toBeLessThanOrEqual(report.concepts.of)
  expect(report.pages.of).toBeGreaterThan(0)
  await prisma.material.update({ where: { id: lecture.materialId }, data: { deletedAt: new Date() } })
  expect(await getQualityReport(instructor, courseId)).toMatchObject({ published: 0, concepts: { of: 0 }, pages: { of: 0 } })
})
