/** At most so many rows in one statement: on the embedded database a long one holds up everybody. */
export const SLICE = 200

/** Removes what `next` finds, slice by slice, until it finds nothing more; a second run goes on where one was cut off. */
export async function drain<T>(next: () => Promise<T[]>, remove: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let rows = await next(); rows.length > 0; rows = await next()) await remove(rows)
}

export const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id)
