import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { getBoss, sendJob } from './boss.ts'

test('a job sent in a transaction exists only if the transaction commits', async () => {
  const boss = await getBoss()
  const send = (attemptId: string, fail: boolean) =>
    prisma.$transaction(async (tx) => {
      await sendJob('attempt.expire', { attemptId }, { tx })
      if (fail) throw new Error('rolled back')
    })
  await send('kept', false)
  await expect(send('dropped', true)).rejects.toThrow('rolled back')
  const jobs = await boss.fetch<{ attemptId: string }>('attempt.expire', { batchSize: 10 })
  expect(jobs.map((job) => job.data.attemptId)).toEqual(['kept'])
})
