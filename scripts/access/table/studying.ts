import type { Row } from '#scripts/access/entry.ts'
import { onAction, onRoute } from '#scripts/access/entry.ts'
import { ITS_STUDENT, MEMBERS, NOBODY, TEACHERS, butFor } from '#scripts/access/people.ts'
import type { World } from '#scripts/access/world.ts'

const blueprint = ({ lecture }: World) => ({
  topics: [{ kind: 'material', id: lecture.materialId, weight: 1 }], types: ['TYPED_TERM'], number: 3,
})
const unpublished = ({ hidden }: World) => ({
  topics: [{ kind: 'material', id: hidden, weight: 1 }], types: ['TYPED_TERM'], number: 3, minutes: 20,
})
/** A question that no open paper of the student holds back. */
const check = ({ lecture }: World) => ({ materialId: lecture.materialId, page: '16' })

export const STUDYING: Row[] = [
  onAction('exams', 'previewBlueprintAction', MEMBERS, blueprint),
  onAction('exams', 'createExamAction', MEMBERS, (world) => ({ ...blueprint(world), minutes: 20 })),
  // Nothing is asked of it yet, which is told only to its instructor.
  onAction('exams', 'createExamAction', butFor(TEACHERS, 409), unpublished, 'not published'),
  onAction('exams', 'startAttemptAction', ITS_STUDENT, ({ examId }) => ({ examId }), 'own'),
  onRoute('GET', 'api/attempts/[attemptId]', ITS_STUDENT, ({ paper: { attemptId } }) => ({ params: { attemptId } })),
  onRoute('PUT', 'api/attempts/[attemptId]/answers/[itemId]', ITS_STUDENT, ({ paper }) => ({
    params: paper, body: { response: { kind: 'choice', optionId: 'o1' }, flagged: false, revision: 1 },
  })),
  onRoute('POST', 'api/attempts/[attemptId]/hand-in', ITS_STUDENT, ({ handedIn: { attemptId } }) => ({ params: { attemptId } })),
  // Leads to the set.
  onAction('practice', 'startPracticeAction', butFor(MEMBERS, 303), ({ lecture: { materialId } }) => ({
    kind: 'material', materialId, again: true,
  })),
  onAction('practice', 'startPracticeAction', NOBODY, ({ paper: { attemptId } }) => ({ kind: 'report', attemptId }), 'a paper still sat'),
  onRoute('POST', 'api/practice/[attemptId]/answers/[itemId]', ITS_STUDENT, ({ practice }) => ({
    params: practice, body: { response: null },
  })),
  // The world's set asks a question: there is nothing to open, which is told only to whom it belongs.
  onAction('practice', 'openCardAction', butFor(ITS_STUDENT, 400), ({ practice }) => ({ ...practice, text: 'What I remember' })),
  onRoute('GET', 'api/check', MEMBERS, (world) => ({ query: check(world) })),
  onRoute('POST', 'api/check', MEMBERS, ({ lecture }) => ({ body: { questionId: lecture.concepts[15]?.truth, response: null } })),
]
