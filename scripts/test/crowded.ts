import { Readable } from 'node:stream'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { putBlob } from '#lib/storage/blobs.ts'
import { createLecture } from './lecture.ts'
import type { TestLecture } from './lecture.ts'

/** Rows of every kind that a course, a lecture and a person leave, for tests of what deletion leaves behind. */
let count = 0
const text = () => `Lecture ${process.pid}-${(count += 1)}.`

/** A lecture with a file of its own, or of the given content. */
export async function lectureWithFile(courseId: string, userId: string, content = text()): Promise<TestLecture & { blobKey: string }> {
  const lecture = await createLecture(courseId, userId, 3, `Landforms ${(count += 1)}`)
  const { key } = await putBlob(Readable.from([content]), 1000)
  await prisma.materialVersion.update({ where: { id: lecture.versionId }, data: { blobKey: key } })
  const [one, two] = lecture.concepts
  const edge = { courseId, fromId: one!.id, toId: two!.id, versionId: lecture.versionId, sentenceId: 's' }
  await prisma.conceptEdge.create({ data: edge })
  await prisma.conceptEdit.create({ data: { courseId, madeById: userId, operation: { kind: 'delete', key: 'none' } } })
  await prisma.conceptMention.createMany({ data: [{ conceptId: one!.id, sentenceId: `${lecture.versionId}-s0` }] })
  await prisma.conceptDifficulty.create({ data: { conceptId: one!.id, mean: 0, variance: 1 } })
  await prisma.itemDifficulty.create({ data: { questionId: one!.choice, mean: 0, variance: 1 } })
  const fact = { id: `${lecture.versionId}-f`, versionId: lecture.versionId, sentenceId: `${lecture.versionId}-s0` }
  await prisma.fact.create({ data: { ...fact, kind: 'DEFINITION', tier: 'UPPER', rule: 'r', data: {} } })
  await prisma.bankJob.create({ data: { versionId: lecture.versionId, userId, model: 'm', target: 1, sections: [] } })
  return { ...lecture, blobKey: key }
}

/** An exam of a lecture's questions, with a paper each of these people sat. */
export async function exam(kind: 'OWN' | 'SET', courseId: string, maker: Viewer, lecture: TestLecture, sitters: Viewer[]) {
  const blueprint = await prisma.blueprint.create({
    data: {
      courseId, ownerId: maker.userId, title: 'Exam', types: [], number: 3,
      topics: [{ kind: 'material', id: lecture.materialId, weight: 1 }],
    },
  })
  const { id: examId } = await prisma.exam.create({
    data: { courseId, blueprintId: blueprint.id, createdById: maker.userId, kind, title: 'Exam' },
  })
  if (kind === 'SET') await prisma.form.create({ data: { examId, seed: 1, isMaster: true } })
  const attemptIds: string[] = []
  for (const { userId } of sitters) {
    const items = lecture.concepts.map(({ choice }, ordinal) => ({ ordinal, questionId: choice, optionOrder: [] }))
    const form = await prisma.form.create({ data: { examId, seed: 2, items: { create: items } }, include: { items: true } })
    const answers = form.items.map(({ id }) => ({ formItemId: id, response: { kind: 'choice', optionId: 'o1' }, score: 1 }))
    const attempt = await prisma.attempt.create({
      data: { formId: form.id, userId, closedAt: new Date(), closedBy: 'STUDENT', score: 3, maxScore: 3, answers: { create: answers } },
    })
    attemptIds.push(attempt.id)
    const [item] = form.items
    const sent = { courseId, attemptId: attempt.id, userId, words: 'I was right.', decidedById: maker.userId }
    await prisma.appeal.create({ data: { ...sent, formItemId: item!.id, questionId: item!.questionId } })
  }
  return { examId, attemptIds }
}

/** Everything somebody leaves who studies a lecture. */
export async function study({ userId }: Viewer, courseId: string, { materialId, versionId, concepts }: TestLecture): Promise<void> {
  const conceptId = concepts[0]!.id
  const passageId = `${versionId}-p0`
  await prisma.evidence.create({
    data: {
      userId, courseId, kind: 'CHECK', questionId: concepts[0]!.choice, conceptIds: [conceptId],
      score: 1, guess: 0.25, weight: 1, shared: {},
    },
  })
  await prisma.ability.upsert({
    where: { userId_courseId: { userId, courseId } }, create: { userId, courseId, mean: 0, variance: 1 }, update: {},
  })
  await prisma.courseIntercept.upsert({ where: { courseId }, create: { courseId, mean: 0, variance: 1 }, update: {} })
  await prisma.mastery.create({ data: { userId, conceptId, mean: 0, variance: 1, unaidedDays: [], lastAt: new Date() } })
  await prisma.pageVisit.create({ data: { userId, materialId, page: 1 } })
  await prisma.explanationOpening.create({ data: { userId, materialId } })
  const made = { userId, engine: 'builtin', taskVersion: '1', elements: [{ passageId }] }
  await prisma.explanation.create({ data: { ...made, versionId, target: 'PAGE', page: 1, style: 'short-version' } })
  const asked = { ...made, courseId, question: 'What is amber?', isAnswered: true, passages: [{ citation: { passageId } }] }
  await prisma.inquiry.createMany({ data: [{ ...asked, materialId }, asked] })
  await prisma.modelCall.create({ data: { task: 't', model: 'm', userId, materialId, inputTokens: 1, outputTokens: 1 } })
}

export async function createClass(instructors: Viewer[], students: Viewer[] = []): Promise<string> {
  const roleOf = (role: 'INSTRUCTOR' | 'STUDENT') => ({ userId }: Viewer) => ({ userId, role })
  const course = await prisma.course.create({
    data: {
      kind: 'CLASS', name: `Class ${(count += 1)}`,
      enrolments: { create: [...instructors.map(roleOf('INSTRUCTOR')), ...students.map(roleOf('STUDENT'))] },
    },
  })
  return course.id
}

/** Tables that name a person, a course or a lecture, by any of these columns. */
export async function tablesThatName(columns: string[]): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ table_name: string }[]>`
    select distinct table_name from information_schema.columns where table_schema = 'public' and column_name = any(${columns})`
  return rows.map(({ table_name }) => table_name).toSorted()
}

/** Tables with a row that holds one of these ids anywhere, in any column, also inside JSON and lists. */
export async function traces(ids: string[]): Promise<string[]> {
  const tables = await prisma.$queryRaw<{ table_name: string }[]>`
    select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`
  const found: string[] = []
  for (const { table_name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ count: bigint }[]>(
      `select count(*) from "${table_name}" t where exists (select 1 from unnest($1::text[]) id where t::text like '%' || id || '%')`, ids,
    )
    if (Number(row?.count) > 0) found.push(table_name)
  }
  return found
}
