/** A page whose text is recognised for longer, in milliseconds, is given up; so much longer the file may take for each. */
export const PAGE_MS = 60_000
