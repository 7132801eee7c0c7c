import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { namesOf } from '#lib/exams/list-exams.ts'
import { listNames } from '#lib/exams/model/list-names.ts'
import { topicsSchema } from '#lib/exams/schema.ts'
import { stageOf, windowWords } from './model/stage.ts'

/** What everyone in the class may know of an exam: nothing of its questions but their number. */
export const SET_EXAM_SELECT = {
  id: true,
  courseId: true,
  title: true,
  opensAt: true,
  closesAt: true,
  course: { select: { name: true } },
  blueprint: { select: { topics: true, minutes: true } },
  forms: {
    where: { isMaster: true },
    take: 1,
    select: { _count: { select: { items: { where: { question: { material: { deletedAt: null } } } } } } },
  },
} as const satisfies Prisma.ExamSelect

type Row = Prisma.ExamGetPayload<{ select: typeof SET_EXAM_SELECT }>

/** @param rows exams with a window, all the viewer's to see */
export async function setExamsOf(viewer: Viewer, rows: readonly Row[], now: Date) {
  const topics = rows.map((row) => topicsSchema.parse(row.blueprint.topics))
  const names = await namesOf(viewer, topics.flat())
  return rows.flatMap(({ id, courseId, title, opensAt, closesAt, course, blueprint, forms }, index) => {
    if (!opensAt || !closesAt) return []
    const window = { opensAt, closesAt }
    return [{
      window,
      courseName: course.name,
      exam: {
        examId: id,
        courseId,
        title,
        subject: listNames((topics[index] ?? []).flatMap((topic) => names.get(topic.id) ?? [])),
        number: forms[0]?._count.items ?? 0,
        minutes: blueprint.minutes ?? 0,
        stage: stageOf(window, now),
        words: windowWords(window, now, viewer.timeZone),
      },
    }]
  })
}
