import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { OWN_APPEAL, ownAppeal } from '#lib/questions/appeals/own-appeal.ts'
import { toldAttempt } from '#lib/questions/appeals/policy.ts'
import type { ScoreNews } from '#lib/questions/appeals/view.ts'
import { listRescoredItems } from './list-rescored-items.ts'
import { scoreWords } from './score-words.ts'

const DAY_MS = 86_400_000
/** Who sent no appeal is told for so many days; who did, until they open the report. */
const DAYS = 7
const MOST = 4

const PAPER = { id: true, closedAt: true, form: { select: { exam: { select: { title: true, kind: true } } } } } as const

const placeOf = (ordinal: number, { title, kind }: { title: string; kind: string }) =>
  (kind === 'PRACTICE' ? `A question of ${title}` : `Question ${ordinal} of ${title}`)

/** Decisions on their own appeals that they have not seen. */
async function listDecided(viewer: Viewer, now: Date): Promise<(ScoreNews & { key: string })[]> {
  const rows = await prisma.appeal.findMany({
    where: { userId: viewer.userId, seenAt: null, decidedAt: { not: null }, attempt: toldAttempt(viewer, now), course: { kind: 'CLASS' } },
    orderBy: { decidedAt: 'desc' }, take: MOST,
    select: { ...OWN_APPEAL, questionId: true, attempt: { select: PAPER }, formItem: { select: { ordinal: true } } },
  })
  return rows.map((row) => ({
    key: `${row.attempt.id} ${row.questionId}`,
    text: `${placeOf(row.formItem.ordinal, row.attempt.form.exam)}. ${ownAppeal(row).text}`,
    href: `/exams/report/${row.attempt.id}`,
  }))
}

/** What appeals of others changed of their score lately. */
async function listChanged(viewer: Viewer, now: Date): Promise<(ScoreNews & { key: string })[]> {
  const decided = await prisma.appeal.findMany({
    where: {
      state: 'ACCEPTED', decidedAt: { gt: new Date(now.getTime() - DAYS * DAY_MS) },
      course: { kind: 'CLASS', deletedAt: null, enrolments: { some: { userId: viewer.userId, role: 'STUDENT' } } },
    },
    orderBy: { decidedAt: 'desc' }, distinct: ['questionId'], select: { questionId: true, decidedAt: true },
  })
  const news: (ScoreNews & { key: string })[] = []
  for (const { questionId, decidedAt } of decided) {
    const attempts = await prisma.attempt.findMany({
      where: { AND: [toldAttempt(viewer, now), { closedAt: { lt: decidedAt ?? now }, form: { items: { some: { questionId } } } }] },
      orderBy: { closedAt: 'desc' }, take: 1,
      select: { ...PAPER, form: { select: { exam: PAPER.form.select.exam, items: { where: { questionId }, select: { ordinal: true } } } } },
    })
    for (const { id, form } of attempts) {
      const item = (await listRescoredItems(id, [questionId])).get(questionId)
      const text = item && scoreWords(placeOf(form.items[0]?.ordinal ?? 0, form.exam), item)
      if (text) news.push({ key: `${id} ${questionId}`, text, href: `/exams/report/${id}` })
    }
  }
  return news
}

/** What changed of scores this viewer was told, in sentences; an appeal of their own once, until they have seen it. */
export async function listScoreNews(viewer: Viewer, now: Date): Promise<ScoreNews[]> {
  const [decided, changed] = await Promise.all([listDecided(viewer, now), listChanged(viewer, now)])
  const appealed = await prisma.appeal.findMany({ where: { userId: viewer.userId }, select: { attemptId: true, questionId: true } })
  const own = new Set(appealed.map(({ attemptId, questionId }) => `${attemptId} ${questionId}`))
  return [...decided, ...changed.filter(({ key }) => !own.has(key))].slice(0, MOST).map(({ text, href }) => ({ text, href }))
}
