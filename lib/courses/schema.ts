import { z } from 'zod'

/** Client-safe. */
export const COURSE_NAME_MAX = 120

/** Control characters, and those that turn the direction of what stands around them: a name is one line, and Postgres keeps no NUL. */
const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu

const id = z.string().regex(/^[\w-]{1,60}$/, 'This does not exist, or it is not yours to see.')
const name = z
  .string()
  .overwrite((typed) => typed.replaceAll(UNPRINTABLE, ' '))
  .trim()
  .min(1, 'Give the course a name.')
  .max(COURSE_NAME_MAX, `At most ${COURSE_NAME_MAX} characters, so that it fits our pages.`)

export const createCourseSchema = z.object({ name })
export const joinSchema = z.object({ code: z.string().max(200) })
export const courseSchema = z.object({ courseId: id })
export const memberSchema = z.object({ courseId: id, userId: id })

const roleSchema = z.enum(['STUDENT', 'INSTRUCTOR'])
export type Role = z.infer<typeof roleSchema>

/** `role`: what they were before they were taken out, so that undo is undo. */
export const readmitSchema = memberSchema.extend({ role: roleSchema.default('STUDENT') })
export const setRoleSchema = memberSchema.extend({ role: roleSchema })

/** What is left out stays as it is. */
export const updateCourseSchema = z.object({
  courseId: id,
  name: name.optional(),
  isJoinOpen: z.boolean().optional(),
  materialOrder: z.enum(['WEEK', 'TOPIC']).optional(),
  onlyApproved: z.boolean().optional(),
})
export type CourseChange = Omit<z.infer<typeof updateCourseSchema>, 'courseId'>
