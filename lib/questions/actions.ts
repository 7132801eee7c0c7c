'use server'

import { action } from '#lib/http/action.ts'
import { startBankJob } from './bank/start-bank-job.ts'
import { stopBankJob } from './bank/stop-bank-job.ts'
import { bankParams } from './schema.ts'

export const startBankJobAction = action(bankParams, async ({ viewer }, { materialId }) => startBankJob(viewer, materialId))
export const stopBankJobAction = action(bankParams, async ({ viewer, now }, { materialId }) => stopBankJob(viewer, materialId, now))
