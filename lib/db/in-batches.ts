/** On the embedded database a long statement holds up everybody: the worker writes at most so many rows at once. */
const ROWS = 200

/** Writes rows in order, a batch after the other. */
export async function inBatches<T>(rows: T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) await write(rows.slice(start, start + ROWS))
}
