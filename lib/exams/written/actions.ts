'use server'

import { action } from '#lib/http/action.ts'
import { markOwnWritten, markWrittenByHand } from './mark-written.ts'
import { markSchema } from './schema.ts'

export const markOwnWrittenAction = action(markSchema, async ({ viewer, now }, input) => markOwnWritten(viewer, input, now))
export const markWrittenByHandAction = action(markSchema, async ({ viewer, now }, input) => markWrittenByHand(viewer, input, now))
