import type { Prisma } from '#lib/db/generated/client.ts'

/**
 * What a course lets be asked: what checks published, or where its instructors want it so only what they approved. It
 * stands here because a list of lectures counts its questions.
 */
export const PUBLISHED_QUESTION = {
  state: 'PUBLISHED',
  // Nothing is asked about concepts that a person deleted.
  NOT: { concepts: { some: {}, every: { concept: { isHidden: true } } } },
  OR: [{ course: { onlyApproved: false } }, { approvedAt: { not: null } }],
} as const satisfies Prisma.QuestionWhereInput

/** Kinds that a student marks (SELF_MARKED of lib/questions/schema.ts): lists of lectures count them apart. */
export const CARD: Prisma.QuestionWhereInput = { type: { in: ['RECALL', 'WHY'] } }
