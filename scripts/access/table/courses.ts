import { prisma } from '#lib/db/client.ts'
import type { Row } from '#scripts/access/entry.ts'
import { onAction } from '#scripts/access/entry.ts'
import { NOBODY, SIGNED_IN, TEACHERS, answers } from '#scripts/access/people.ts'
import type { World } from '#scripts/access/world.ts'

const ofCourse = ({ courseId }: World) => ({ courseId })
const ofNewCourse = async ({ newCourse }: World) => ({ courseId: await newCourse() })
const member = async ({ courseId, newMember }: World) => ({ courseId, userId: (await newMember()).userId })

async function removed(world: World) {
  const target = await member(world)
  await prisma.enrolment.deleteMany({ where: target })
  await prisma.removal.create({ data: target })
  return target
}

/** A class of its own that the joiners are not in yet. */
async function openCode(): Promise<{ code: string }> {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ'
  const code = Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
  await prisma.course.create({ data: { kind: 'CLASS', name: 'Open', joinCode: code } })
  return { code }
}

export const COURSES: Row[] = [
  onAction('courses', 'createCourseAction', SIGNED_IN, () => ({ name: 'A course of mine' })),
  onAction('courses', 'joinCourseAction', SIGNED_IN, openCode, 'a code that is known'),
  onAction('courses', 'joinCourseAction', NOBODY, () => ({ code: 'ZZZZZZ' }), 'a code no course has'),
  // The only one who teaches it may not.
  onAction('courses', 'leaveCourseAction', answers([401, 404, 404, 200, 404, 409]), ofNewCourse),
  onAction('courses', 'removeMemberAction', TEACHERS, member),
  onAction('courses', 'readmitMemberAction', TEACHERS, removed),
  onAction('courses', 'setRoleAction', TEACHERS, async (world) => ({ ...(await member(world)), role: 'STUDENT' })),
  onAction('courses', 'updateCourseAction', TEACHERS, (world) => ({ ...ofCourse(world), materialOrder: 'WEEK' })),
  onAction('courses', 'renewJoinCodeAction', TEACHERS, ofNewCourse),
  onAction('courses', 'previewCourseDeletionAction', TEACHERS, ofCourse),
  onAction('courses', 'deleteCourseAction', TEACHERS, ofNewCourse),
  onAction('courses', 'restoreCourseAction', TEACHERS, async ({ newCourse }) => ({ courseId: await newCourse({ deletedAt: new Date() }) })),
]

