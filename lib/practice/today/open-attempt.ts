import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { expireOverdue } from '#lib/exams/expire-attempt.ts'
import { anyOwnAttempt, visibleItem } from '#lib/exams/policy.ts'
import { findPlace } from '#lib/practice/get-practice.ts'
import { minutesFor } from '#lib/practice/model/choose-set.ts'
import { ownPractice } from '#lib/practice/policy.ts'
import type { TodayView } from '#lib/practice/view.ts'

/** A set left alone for longer is not what this evening is about. */
const FRESH_DAYS = 7

async function openPaper(viewer: Viewer, now: Date): Promise<TodayView | null> {
  await expireOverdue(anyOwnAttempt(viewer), now)
  const attempt = await prisma.attempt.findFirst({
    // A paper whose lectures are all deleted cannot be gone on with.
    where: { AND: [anyOwnAttempt(viewer), { closedAt: null, expiresAt: { gt: now }, form: { items: { some: visibleItem(viewer) } } }] },
    orderBy: { expiresAt: 'asc' },
    select: {
      id: true,
      expiresAt: true,
      answers: { where: { formItem: visibleItem(viewer) }, select: { response: true } },
      form: { select: { exam: { select: { title: true } }, _count: { select: { items: { where: visibleItem(viewer) } } } } },
    },
  })
  if (!attempt?.expiresAt) return null
  const total = attempt.form._count.items
  const answered = attempt.answers.filter((answer) => answer.response !== null).length
  const minutes = Math.max(1, Math.ceil((attempt.expiresAt.getTime() - now.getTime()) / 60_000))
  return {
    kind: 'open-attempt',
    title: attempt.form.exam.title,
    why: `You are sitting it now: ${answered} of ${total} answered, and the clock runs.`,
    minutes,
    questions: total - answered,
    button: 'Go on',
    action: { kind: 'link', href: `/exams/sitting/${attempt.id}` },
    passage: null,
  }
}

async function openSet(viewer: Viewer, now: Date): Promise<TodayView | null> {
  const attempt = await prisma.attempt.findFirst({
    where: { AND: [ownPractice(viewer), { closedAt: null, startedAt: { gt: new Date(now.getTime() - FRESH_DAYS * 86_400_000) } }] },
    orderBy: { startedAt: 'desc' },
    select: { id: true, form: { select: { exam: { select: { title: true } } } } },
  })
  if (!attempt) return null
  const { answered, total, next } = await findPlace(viewer, attempt.id, now)
  if (!next) return null
  return {
    kind: 'open-attempt',
    title: attempt.form.exam.title,
    why: answered === 0 ? 'You opened this set and have not begun it.' : `You have answered ${answered} of ${total} in this set.`,
    minutes: minutesFor(total - answered),
    questions: total - answered,
    button: answered === 0 ? 'Start' : 'Go on',
    action: { kind: 'link', href: `/practice/${attempt.id}` },
    passage: null,
  }
}

/** What is under way: a paper whose clock runs, else a practice set. */
export async function getOpenAttempt(viewer: Viewer, now: Date): Promise<TodayView | null> {
  return (await openPaper(viewer, now)) ?? openSet(viewer, now)
}
