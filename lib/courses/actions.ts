'use server'

import { action } from '#lib/http/action.ts'
import { createCourse } from './create-course.ts'
import { deleteCourse, previewCourseDeletion, restoreCourse } from './delete-course.ts'
import { joinCourse } from './join-course.ts'
import { leaveCourse } from './leave-course.ts'
import { readmitMember, removeMember } from './remove-member.ts'
import { courseSchema, createCourseSchema, joinSchema, memberSchema, readmitSchema, setRoleSchema, updateCourseSchema } from './schema.ts'
import { setRole } from './set-role.ts'
import { renewJoinCode, updateCourse } from './update-course.ts'

export const createCourseAction = action(createCourseSchema, async ({ viewer }, input) => createCourse(viewer, input))
export const joinCourseAction = action(joinSchema, async ({ viewer, now }, { code }) => joinCourse(viewer, code, now))
export const leaveCourseAction = action(courseSchema, async ({ viewer }, { courseId }) => leaveCourse(viewer, courseId))
export const removeMemberAction = action(memberSchema, async ({ viewer, now }, member) => removeMember(viewer, member, now))
export const readmitMemberAction = action(readmitSchema, async ({ viewer }, member) => readmitMember(viewer, member))
export const setRoleAction = action(setRoleSchema, async ({ viewer }, member) => setRole(viewer, member))
export const updateCourseAction = action(updateCourseSchema, async ({ viewer }, { courseId, ...change }) =>
  updateCourse(viewer, courseId, change),
)
export const renewJoinCodeAction = action(courseSchema, async ({ viewer }, { courseId }) => renewJoinCode(viewer, courseId))
export const previewCourseDeletionAction = action(courseSchema, async ({ viewer }, { courseId }) => previewCourseDeletion(viewer, courseId))
export const deleteCourseAction = action(courseSchema, async ({ viewer, now }, { courseId }) => deleteCourse(viewer, courseId, now))
export const restoreCourseAction = action(courseSchema, async ({ viewer, now }, { courseId }) => restoreCourse(viewer, courseId, now))
