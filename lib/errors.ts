/**
 * Errors that people read. `message` says what happened, what is safe and what to do; anything else that is
 * thrown reaches people as one neutral sentence and the log in full.
 */
export type ErrorCode = 'invalid' | 'unauthenticated' | 'not-found' | 'conflict' | 'too-large' | 'unsupported' | 'too-many'

export const STATUS: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
}

export class AppError extends Error {
  readonly code: ErrorCode
  /** By field name, for forms. */
  readonly fields: Record<string, string>

  constructor(code: ErrorCode, message: string, fields: Record<string, string> = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.fields = fields
  }
}

/** What a foreign, deleted or never existing thing answers: the three cannot be told apart. */
export function notFound(what = 'This page'): AppError {
  return new AppError('not-found', `${what} does not exist, or it is not yours to see.`)
}

/** The sentence for an error nobody foresaw. */
export const UNEXPECTED = 'Something went wrong on our side. What you saved before is safe. Try again in a moment.'
