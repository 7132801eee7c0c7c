import { expect, test, vi } from 'vitest'
import { getClass } from '#lib/analytics/get-class.ts'
import { prisma } from '#lib/db/client.ts'
import { readMaterial } from '#lib/materials/read-material.ts'
import { ingestHooks } from '#scripts/ingest.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { handleDemoClass } from './jobs.ts'
import { findDemoClass } from './make-class.ts'
import { requireDemoInstructor } from './people.ts'
import { resetDemoClass } from './reset-class.ts'

vi.mock('#lib/env.ts', async (load) => ({ ...(await load<object>()), hasDemo: () => true }))

const NOW = new Date('2026-11-20T12:00:00Z')
const SIGNAL = new AbortController().signal

/** As the worker does: lectures are read by their own jobs, then the class goes on. */
async function make(): Promise<string> {
  await handleDemoClass(NOW, 'Europe/Budapest', SIGNAL)
  const versions = await prisma.materialVersion.findMany({
    where: { state: 'WAITING', material: { course: { isDemo: true } } }, select: { id: true },
  })
  for (const { id } of versions) await readMaterial(id, ingestHooks, SIGNAL)
  await handleDemoClass(NOW, 'Europe/Budapest', SIGNAL)
  return (await findDemoClass())!.id
}

async function story(courseId: string) {
  const attempts = await prisma.attempt.findMany({
    where: { form: { exam: { courseId, kind: 'SET' } } }, orderBy: { user: { email: 'asc' } },
    select: { score: true, maxScore: true, closedBy: true },
  })
  const evidence = await prisma.evidence.groupBy({ by: ['kind'], where: { courseId }, _count: true, orderBy: { kind: 'asc' } })
  const waiting = await prisma.question.count({ where: { courseId, state: 'VERIFIED' } })
  return { attempts, evidence, waiting }
}

test('twelve demo students join, study and sit through the real actions; it is made once, and reset by its instructor only', async () => {
  const courseId = await make()
  const first = await story(courseId)
  expect(first.attempts).toHaveLength(11)
  expect(first.attempts.every(({ closedBy }) => closedBy === 'STUDENT')).toBe(true)
  expect(new Set(first.attempts.map(({ score }) => score)).size).toBeGreaterThan(2)
  expect(first.waiting).toBeGreaterThan(0)
  const instructor = await requireDemoInstructor('Europe/Budapest')
  const view = await getClass(instructor, courseId, NOW)
  expect(view.concepts.length).toBeGreaterThan(3)

  await handleDemoClass(NOW, 'Europe/Budapest', SIGNAL)
  expect(await story(courseId)).toEqual(first)

  // What a visitor takes away does not come back with the next start.
  await prisma.exam.updateMany({ where: { courseId, kind: 'SET' }, data: { deletedAt: NOW } })
  await handleDemoClass(NOW, 'Europe/Budapest', SIGNAL)
  expect(await prisma.exam.count({ where: { courseId, kind: 'SET' } })).toBe(1)

  const { viewer: stranger } = await createStudent()
  await expect(resetDemoClass(stranger)).rejects.toMatchObject({ code: 'not-found' })
  await resetDemoClass(instructor)
  expect(await prisma.course.count({ where: { id: courseId } })).toBe(0)
  // The job that was asked for begins anew; the lectures are read as any upload is.
  await handleDemoClass(NOW, 'Europe/Budapest', SIGNAL)
  const again = await findDemoClass()
  expect(again?.id).not.toBe(courseId)
  expect(await prisma.materialVersion.count({ where: { state: 'WAITING', material: { courseId: again!.id } } })).toBe(2)
}, 240_000)
