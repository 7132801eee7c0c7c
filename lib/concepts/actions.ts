'use server'

import { action } from '#lib/http/action.ts'
import { makeEdit } from './edits/make-edit.ts'
import { withdrawEdit } from './edits/withdraw-edit.ts'
import { makeEditSchema, withdrawEditSchema } from './schema.ts'

export const makeEditAction = action(makeEditSchema, async ({ viewer, now }, { courseId, operation }) =>
  makeEdit(viewer, courseId, operation, now),
)
export const withdrawEditAction = action(withdrawEditSchema, async ({ viewer, now }, { editId }) => withdrawEdit(viewer, editId, now))
