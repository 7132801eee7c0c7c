import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { getPool } from '#lib/db/client.ts'

/** The session's memory is used again as soon as an answer is handed on; what a slow socket has not sent by then must be a copy. */
test('an answer of many megabytes arrives as it was sent', async () => {
  const rows = 20_000
  const { rows: got } = await getPool().query<{ n: number; text: string }>(
    `select n, repeat(md5(n::text), 40) as text from generate_series(1, ${rows}) n`,
  )
  expect(got).toHaveLength(rows)
  const wrong = got.filter(({ n, text }) => text !== createHash('md5').update(String(n)).digest('hex').repeat(40))
  expect(wrong).toEqual([])
})
