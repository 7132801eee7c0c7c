import type { Viewer } from '#lib/auth/viewer.ts'
import { getOpenAttempt } from './today/open-attempt.ts'
import { getNextPage } from './today/next-page.ts'
import { getOpenSetExam } from './today/set-exam.ts'
import { getMissed, getWeakest } from './today/work-on.ts'
import type { TodayView } from './view.ts'

const NOTHING_YET: TodayView = {
  kind: 'upload',
  title: 'Nothing to do yet',
  why: 'Add one lecture and this page tells you what to work on, and why.',
  minutes: null,
  questions: null,
  button: 'Add a lecture',
  action: { kind: 'link', href: '/courses/mine' },
  passage: null,
}

/**
 * The one thing to do next: an attempt under way, else an exam set in a class and open now, else what the last report missed
 * (until it is worked on), else the weakest concept, else the next unread page, else an upload.
 */
export async function getToday(viewer: Viewer, now: Date): Promise<TodayView> {
  return (
    (await getOpenAttempt(viewer, now)) ??
    (await getOpenSetExam(viewer, now)) ??
    (await getMissed(viewer, now)) ??
    (await getWeakest(viewer, now)) ??
    (await getNextPage(viewer, now)) ??
    NOTHING_YET
  )
}
