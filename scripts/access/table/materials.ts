import type { Row } from '#scripts/access/entry.ts'
import { onAction, onRoute } from '#scripts/access/entry.ts'
import { ITS_STUDENT, MEMBERS, SIGNED_IN, TEACHERS, answers, butFor } from '#scripts/access/people.ts'
import type { World } from '#scripts/access/world.ts'

const ofLecture = ({ lecture }: World) => ({ params: { materialId: lecture.materialId } })
const ofPage = ({ lecture }: World) => ({ params: { materialId: lecture.materialId, page: '1' } })
const ofHidden = ({ hidden }: World) => ({ params: { materialId: hidden, page: '1' } })
const page = { kind: 'page', page: 1 }
const ask = (scope: Record<string, string>) => ({ body: { ...scope, text: 'What is said of amber?' } })
const explain = (materialId: string) => ({ body: { materialId, target: page, style: 'short-version' } })

export const MATERIALS: Row[] = [
  onRoute('POST', 'api/materials', TEACHERS, ({ courseId }, who) => ({
    query: { courseId }, file: { name: 'notes.txt', content: `Notes of ${who} on tides.` },
  })),
  onRoute('GET', 'api/courses/[courseId]/materials', MEMBERS, ({ courseId }) => ({ params: { courseId } })),
  onRoute('GET', 'api/materials/[materialId]/file', MEMBERS, ({ pdf }) => ({ params: { materialId: pdf } })),
  onRoute('GET', 'api/materials/[materialId]/media', MEMBERS, ({ picture }) => ({ params: { materialId: picture } })),
  onRoute('GET', 'api/materials/[materialId]/outline', MEMBERS, ofLecture),
  onRoute('GET', 'api/materials/[materialId]/outline', TEACHERS, ofHidden, 'not published'),
  onRoute('GET', 'api/materials/[materialId]/pages', MEMBERS, ofLecture),
  onRoute('GET', 'api/materials/[materialId]/pages', TEACHERS, ofHidden, 'not published'),
  onRoute('GET', 'api/materials/[materialId]/pages/[page]', MEMBERS, ofPage),
  onRoute('GET', 'api/materials/[materialId]/pages/[page]', TEACHERS, ofHidden, 'not published'),
  onRoute('POST', 'api/materials/[materialId]/pages/[page]', MEMBERS, ofPage),
  onAction('materials', 'previewDeletionAction', TEACHERS, ({ lecture: { materialId } }) => ({ materialId })),
  onAction('materials', 'deleteMaterialAction', TEACHERS, async (world) => ({ materialId: await world.newMaterial() })),
  onAction('materials', 'restoreMaterialAction', TEACHERS, async (world) => ({
    materialId: await world.newMaterial({ deletedAt: new Date() }),
  })),
  onAction('materials', 'retryReadingAction', TEACHERS, ({ pdf }) => ({ materialId: pdf })),
  onAction('materials', 'publishMaterialAction', TEACHERS, ({ lecture: { materialId } }) => ({ materialId, publication: { kind: 'now' } })),
  onAction('materials', 'renameMaterialAction', TEACHERS, async (world) => ({ materialId: await world.newMaterial(), title: 'Renamed' })),
  onAction('materials', 'placeMaterialAction', TEACHERS, async (world) => ({ materialId: await world.newMaterial(), week: 3 })),
  onAction('materials', 'moveMaterialAction', TEACHERS, ({ lecture: { materialId } }) => ({ materialId, direction: 'down' })),
  onRoute('GET', 'api/search', MEMBERS, ({ courseId }) => ({ query: { courseId, q: 'amber' } }), 'of a course'),
  onRoute('GET', 'api/search', MEMBERS, ({ lecture: { materialId } }) => ({ query: { materialId, q: 'amber' } }), 'of a lecture'),
  onRoute('GET', 'api/search', TEACHERS, ({ hidden }) => ({ query: { materialId: hidden, q: 'amber' } }), 'not published'),
  // Of what is theirs, which may be nothing.
  onRoute('GET', 'api/search', SIGNED_IN, () => ({ query: { q: 'amber' } }), 'everywhere'),
  onRoute('POST', 'api/explanations', MEMBERS, ({ lecture }) => explain(lecture.materialId)),
  onRoute('POST', 'api/explanations', TEACHERS, ({ hidden }) => explain(hidden), 'not published'),
  onRoute('POST', 'api/inquiries', MEMBERS, ({ courseId }) => ask({ courseId }), 'of a course'),
  onRoute('POST', 'api/inquiries', MEMBERS, ({ lecture: { materialId } }) => ask({ materialId }), 'of a lecture'),
  // One's own earlier questions: of a foreign course there are none.
  onRoute('GET', 'api/inquiries', answers([401, 200, 200, 200, 200, 200]), ({ courseId }) => ({ query: { courseId } })),
  onAction('inquiries', 'deleteInquiryAction', ITS_STUDENT, ({ inquiryId }) => ({ inquiryId })),
  onRoute('GET', 'api/courses/[courseId]/banks', MEMBERS, ({ courseId }) => ({ params: { courseId } })),
  // No model is set here, which is told only to whom the lecture is theirs.
  onAction('questions', 'startBankJobAction', butFor(TEACHERS, 409), ({ lecture: { materialId } }) => ({ materialId })),
  onAction('questions', 'stopBankJobAction', TEACHERS, ({ lecture: { materialId } }) => ({ materialId })),
]
