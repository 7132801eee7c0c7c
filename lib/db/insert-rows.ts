import { prisma } from './client.ts'
import type { Prisma } from './generated/client.ts'
import { inBatches } from './in-batches.ts'

/**
 * Writes rows of one shape in batches; those that stand already are left alone. What `createMany` does with
 * `skipDuplicates`, in one statement whose text does not depend on the rows: Prisma works out a plan for every number of
 * rows, which took a fifth of the time of reading a book.
 * @param table its model; the columns are the keys of the first row. No default is filled in on the way, but the database's
 * own for columns that no row names: `undefined` is null.
 */
export async function insertRows<Row extends Record<string, unknown>>(table: Prisma.ModelName, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`).join(', ')
  const statement = `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)
    on conflict do nothing`
  await inBatches([...rows], (batch) => prisma.$executeRawUnsafe(statement, jsonOf(batch)))
}

/** Half of a pair of code units is a replacement character in every other way into the database, and an error in JSON. */
function jsonOf(rows: unknown): string {
  const json = JSON.stringify(rows)
  // Only such halves are written as escapes; to look at each value costs more than all the rest.
  if (!/\\ud[89a-f]/.test(json)) return json
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))
}
