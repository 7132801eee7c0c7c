'use server'

import { action } from '#lib/http/action.ts'
import { startBankJob } from './bank/start-bank-job.ts'
import { stopBankJob } from './bank/stop-bank-job.ts'
import { rejectOwn, undoRejectOwn } from './reject-own.ts'
import { bankParams, ownQuestionParams, rejectOwnSchema } from './schema.ts'

export const startBankJobAction = action(bankParams, async ({ viewer }, { materialId }) => startBankJob(viewer, materialId))
export const stopBankJobAction = action(bankParams, async ({ viewer, now }, { materialId }) => stopBankJob(viewer, materialId, now))
export const rejectOwnAction = action(rejectOwnSchema, async ({ viewer, now }, input) => rejectOwn(viewer, input, now))
export const undoRejectOwnAction = action(
  ownQuestionParams, async ({ viewer, now }, { questionId }) => undoRejectOwn(viewer, questionId, now),
)
