import { expect, onTestFinished, test, vi } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { takeLease } from './lease.ts'

async function waiting(): Promise<string> {
  const { viewer, courseId } = await createStudent()
  const { versionId } = await createMaterial(courseId, viewer.userId, ['One.'], { state: 'READING' })
  return versionId
}

test('one of many workers gets a version, and after it is given back the next one does', async () => {
  const versionId = await waiting()
  const taken = (await Promise.all(Array.from({ length: 6 }, () => takeLease(versionId)))).filter((lease) => lease !== null)
  expect(taken).toHaveLength(1)
  await taken[0]!.release()
  const next = await takeLease(versionId)
  expect(next).toMatchObject({ tries: 1 })
  await next!.release()
})

test('a worker that stood still finds its lease taken over: it stops, and does not give back what another holds', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const versionId = await waiting()
  const slow = (await takeLease(versionId))!
  await prisma.materialVersion.update({ where: { id: versionId }, data: { leaseUntil: new Date(0) } })
  const other = (await takeLease(versionId))!
  expect(other.tries).toBe(2)
  vi.advanceTimersByTime(4_000)
  await slow.release()
  expect(slow.lost.aborted).toBe(true)
  expect(other.lost.aborted).toBe(false)
  expect((await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })).leaseUntil).not.toBeNull()
  await other.release()
  expect(await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })).toMatchObject({ leaseUntil: null, tries: 0 })
})
