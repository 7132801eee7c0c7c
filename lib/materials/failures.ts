import type { ReadFailure } from './document.ts'

/** After these the file is kept, and reading it may be tried again: the fault may have been the machine's. */
export const RETRYABLE: ReadonlySet<string> = new Set<ReadFailure>(['timeout', 'crashed'])
