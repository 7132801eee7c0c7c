import { prisma } from '#lib/db/client.ts'
import { drain, idsOf, SLICE } from './drain.ts'

/** Removes a paper with its sittings and answers. What they said of the students stays as evidence. */
export async function purgeForm(formId: string): Promise<void> {
  await drain(
    () => prisma.formItem.findMany({ where: { formId }, select: { id: true }, take: SLICE }),
    (rows) => prisma.formItem.deleteMany({ where: { id: { in: idsOf(rows) } } }),
  )
  await prisma.form.deleteMany({ where: { id: formId } })
}

/** Removes an exam with all its papers, and what it was made from unless another exam was too. */
export async function purgeExam(examId: string): Promise<void> {
  const exam = await prisma.exam.findUnique({ where: { id: examId }, select: { blueprintId: true, forms: { select: { id: true } } } })
  if (!exam) return
  for (const { id } of exam.forms) await purgeForm(id)
  await prisma.exam.deleteMany({ where: { id: examId } })
  await prisma.blueprint.deleteMany({ where: { id: exam.blueprintId, exams: { none: {} } } })
}
