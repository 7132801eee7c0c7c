import { AppError, STATUS, UNEXPECTED } from '#lib/errors.ts'
import type { ErrorCode } from '#lib/errors.ts'
import { errorFields, getReference, log } from '#lib/log.ts'
import type { ZodError } from 'zod'

/** What people may be told of an error. */
export type Failure = { code: ErrorCode | 'unexpected'; message: string; fields: Record<string, string> }

/** The first complaint per field, as the schema words it. */
export function invalidInput(error: ZodError): AppError {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  const first = error.issues[0]
  return new AppError('invalid', first ? first.message : 'Something in what you sent is not valid.', fields)
}

export const statusOf = ({ code }: Failure): number => (code === 'unexpected' ? 500 : STATUS[code])

/**
 * Turns anything thrown into what may be shown; what nobody foresaw is logged and shown as one sentence, with a
 * reference by which whoever runs the instance finds the log's lines.
 */
export function toFailure(error: unknown, where: string): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, fields: error.fields }
  log.error('unexpected', { where, ...errorFields(error) })
  const reference = getReference()
  return { code: 'unexpected', message: reference ? `${UNEXPECTED} Reference: ${reference}` : UNEXPECTED, fields: {} }
}
