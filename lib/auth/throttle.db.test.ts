import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { forgive, giveBack, sweepThrottles, throttle } from './throttle.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 25) + second * 1000)
const attempt = (key: string, second = 0) => throttle(key, { limit: 3, seconds: 600, now: at(second) })

test('so many tries pass, the next is told when to come back, and then they pass again', async () => {
  for (let tries = 0; tries < 3; tries += 1) await attempt('sign-in:a@example.org')
  await expect(attempt('sign-in:a@example.org', 60)).rejects.toMatchObject({
    code: 'too-many', message: 'Too many tries. Try again in 9 minutes.',
  })
  await expect(attempt('sign-in:a@example.org', 599)).rejects.toThrow('in a minute')
  await attempt('sign-in:b@example.org', 599)
  await attempt('sign-in:a@example.org', 600)
})

test('tries side by side are each counted', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => attempt('join:1')))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
})

test('a success forgets them; one try can be given back', async () => {
  for (let tries = 0; tries < 3; tries += 1) await attempt('c')
  await giveBack('c')
  await attempt('c')
  await expect(attempt('c')).rejects.toThrow('Too many tries')
  await forgive('c')
  await attempt('c')
})

test('the table names nobody, and what is over is swept', async () => {
  await attempt('sign-in:mina@example.org', -1200)
  const before = await prisma.throttle.findMany()
  expect(JSON.stringify(before)).not.toMatch(/example|mina|join/)
  expect(await sweepThrottles(at(0))).toBe(1)
  expect(await prisma.throttle.count()).toBe(before.length - 1)
})
