'use server'

import { action } from '#lib/http/action.ts'
import { acceptAppeal, declineAppeal } from './decide-appeal.ts'
import { acceptAppealSchema, appealParams, declineAppealSchema, sendAppealSchema } from './schema.ts'
import { sendAppeal } from './send-appeal.ts'
import { withdrawAppeal } from './withdraw-appeal.ts'

export const sendAppealAction = action(sendAppealSchema, async ({ viewer, now }, input) => sendAppeal(viewer, input, now))
export const withdrawAppealAction = action(appealParams, async ({ viewer, now }, { appealId }) => withdrawAppeal(viewer, appealId, now))
export const acceptAppealAction = action(acceptAppealSchema, async ({ viewer, now }, input) => acceptAppeal(viewer, input, now))
export const declineAppealAction = action(declineAppealSchema, async ({ viewer, now }, input) => declineAppeal(viewer, input, now))
