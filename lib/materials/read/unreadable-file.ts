import type { ReadFailure } from '#lib/materials/document.ts'

/** A file that cannot be read, with the reason a person is told. */
export class UnreadableFile extends Error {
  readonly code: ReadFailure
  constructor(code: ReadFailure, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
