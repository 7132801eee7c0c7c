'use server'

import { action } from '#lib/http/action.ts'
import { deleteInquiry } from './delete-inquiry.ts'
import { inquiryParams } from './schema.ts'

export const deleteInquiryAction = action(inquiryParams, async ({ viewer }, { inquiryId }) => deleteInquiry(viewer, inquiryId))
