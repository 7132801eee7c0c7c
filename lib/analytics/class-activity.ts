import { prisma } from '#lib/db/client.ts'
import { FEWEST_STUDENTS, inFives } from './model/fewest.ts'
import type { ClassMaterial, ClassPage, ClassView } from './view.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000
const PAGES_SHOWN = 8

/**
 * How many people did something, as sums. The database counts, and gives nothing under five who are still enrolled. Those who
 * left stay in the count and every count is cut down to whole fives, so that neither a removal nor one evening of one student
 * can be read from two looks. Instructors are left out, and demo accounts everywhere but in the demo class. Call it only for a
 * class the viewer teaches.
 */
export async function loadActivity(courseId: string, now: Date): Promise<Pick<ClassView, 'active' | 'pages' | 'materials' | 'asks'>> {
  const [active, pages, materials, asks] = await Promise.all([
    countActive(courseId, now), listPages(courseId, now), listMaterialsRead(courseId, now), countAsks(courseId, now),
  ])
  return { active, pages, materials, asks }
}

async function countActive(courseId: string, now: Date): Promise<number | null> {
  const since = new Date(now.getTime() - WEEK_MS)
  const [row] = await prisma.$queryRaw<{ students: number }[]>`
    WITH seen AS (
      SELECT "userId" FROM "Evidence" WHERE "courseId" = ${courseId} AND at > ${since}::timestamp AND at <= ${now}::timestamp
      UNION SELECT v."userId" FROM "PageVisit" v JOIN "Material" m ON m.id = v."materialId"
        WHERE m."courseId" = ${courseId} AND v."lastAt" > ${since}::timestamp AND v."lastAt" <= ${now}::timestamp
      UNION SELECT o."userId" FROM "ExplanationOpening" o JOIN "Material" m ON m.id = o."materialId"
        WHERE m."courseId" = ${courseId} AND o.at > ${since}::timestamp AND o.at <= ${now}::timestamp
      UNION SELECT "userId" FROM "Inquiry"
        WHERE "courseId" = ${courseId} AND "createdAt" > ${since}::timestamp AND "createdAt" <= ${now}::timestamp
    )
    SELECT count(*)::int AS students FROM seen
    JOIN "Course" c ON c.id = ${courseId}
    JOIN "User" u ON u.id = seen."userId" AND (c."isDemo" OR NOT u."isDemo")
    LEFT JOIN "Enrolment" en ON en."courseId" = c.id AND en."userId" = u.id
    WHERE en.role IS DISTINCT FROM 'INSTRUCTOR'
    HAVING count(en."userId") >= ${FEWEST_STUDENTS}`
  return row ? inFives(row.students) : null
}

/** Pages that were explained, or of which a concept or a selection was; most students first, then as the lectures go. */
async function listPages(courseId: string, now: Date): Promise<ClassPage[]> {
  const rows = await prisma.$queryRaw<ClassPage[]>`
    SELECT m.id AS "materialId", m.title, x.page, count(DISTINCT u.id)::int AS students
    FROM "Explanation" x
    JOIN "MaterialVersion" v ON v.id = x."versionId"
    JOIN "Material" m ON m.id = v."materialId" AND m."courseId" = ${courseId} AND m."deletedAt" IS NULL
    JOIN "Course" c ON c.id = m."courseId"
    JOIN "User" u ON u.id = x."userId" AND (c."isDemo" OR NOT u."isDemo")
    LEFT JOIN "Enrolment" en ON en."courseId" = c.id AND en."userId" = u.id
    WHERE en.role IS DISTINCT FROM 'INSTRUCTOR' AND x."createdAt" <= ${now}::timestamp
    GROUP BY m.id, x.page
    HAVING count(DISTINCT en."userId") >= ${FEWEST_STUDENTS}
    ORDER BY m."createdAt", m.id, x.page`
  return mostFirst(rows).slice(0, PAGES_SHOWN)
}

async function listMaterialsRead(courseId: string, now: Date): Promise<ClassMaterial[]> {
  const rows = await prisma.$queryRaw<ClassMaterial[]>`
    SELECT m.id AS "materialId", m.title, count(DISTINCT u.id)::int AS students
    FROM "PageVisit" v
    JOIN "Material" m ON m.id = v."materialId" AND m."courseId" = ${courseId} AND m."deletedAt" IS NULL
    JOIN "Course" c ON c.id = m."courseId"
    JOIN "User" u ON u.id = v."userId" AND (c."isDemo" OR NOT u."isDemo")
    LEFT JOIN "Enrolment" en ON en."courseId" = c.id AND en."userId" = u.id
    WHERE en.role IS DISTINCT FROM 'INSTRUCTOR' AND v."firstAt" <= ${now}::timestamp
    GROUP BY m.id
    HAVING count(DISTINCT en."userId") >= ${FEWEST_STUDENTS}
    ORDER BY m."createdAt", m.id`
  return mostFirst(rows)
}

async function countAsks(courseId: string, now: Date): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ asks: number }[]>`
    SELECT count(*)::int AS asks FROM "Inquiry" i
    JOIN "Course" c ON c.id = i."courseId"
    JOIN "User" u ON u.id = i."userId" AND (c."isDemo" OR NOT u."isDemo")
    LEFT JOIN "Enrolment" en ON en."courseId" = c.id AND en."userId" = u.id
    WHERE c.id = ${courseId} AND en.role IS DISTINCT FROM 'INSTRUCTOR' AND i."createdAt" <= ${now}::timestamp
    HAVING count(DISTINCT en."userId") >= ${FEWEST_STUDENTS}`
  return row ? inFives(row.asks) : null
}

/** The order would tell what the cut number hides, so it goes by the cut one; the sort keeps the lectures' order. */
function mostFirst<T extends { students: number }>(rows: readonly T[]): T[] {
  return rows.map((row) => ({ ...row, students: inFives(row.students) })).toSorted((a, b) => b.students - a.students)
}
