import type { MaterialKind } from '#lib/db/generated/enums.ts'

/** Which reader reads what. Raised when a reader's output changes: versions remember theirs, and old ones stay readable. */
export const READERS: Record<MaterialKind, string> = { PDF: 'pdf-1', TEXT: 'text-1' }
