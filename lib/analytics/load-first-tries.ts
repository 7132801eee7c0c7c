import { prisma } from '#lib/db/client.ts'
import type { FirstTry } from './model/first-try.ts'

/**
 * The first answer of each student to each question of a course, in the order they were given; none where that first one was
 * helped. A question of several concepts counts under one, the same for everyone, so that no concept's sum is part of
 * another's. Its state does not matter: a sum that a rejected question left could be compared with the one before. Instructors
 * are left out, and demo accounts everywhere but in the demo class. For `getClass` alone: these rows are of single students.
 */
export async function loadFirstTries(courseId: string): Promise<FirstTry[]> {
  return prisma.$queryRaw<FirstTry[]>`
    SELECT (SELECT min(id) FROM unnest(f."conceptIds") AS id) AS "conceptId", f."userId", f.score,
      x.id IS NOT NULL AS "isOpen", en."userId" IS NOT NULL AS "isEnrolled"
    FROM (
      SELECT DISTINCT ON (e."userId", e."questionId") e.sequence, e."userId", e."conceptIds", e.score, e.weight, e."attemptId"
      FROM "Evidence" e WHERE e."courseId" = ${courseId}
      ORDER BY e."userId", e."questionId", e.sequence
    ) f
    JOIN "Course" c ON c.id = ${courseId}
    JOIN "User" u ON u.id = f."userId" AND (c."isDemo" OR NOT u."isDemo")
    LEFT JOIN "Enrolment" en ON en."courseId" = c.id AND en."userId" = u.id
    LEFT JOIN "Attempt" a ON a.id = f."attemptId"
    LEFT JOIN "Form" fo ON fo.id = a."formId"
    LEFT JOIN "Exam" x ON x.id = fo."examId" AND x.kind = 'SET'
    WHERE f.weight > 0 AND cardinality(f."conceptIds") > 0 AND en.role IS DISTINCT FROM 'INSTRUCTOR'
    ORDER BY f.sequence`
}
