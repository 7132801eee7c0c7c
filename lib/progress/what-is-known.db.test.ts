import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { getProgress } from './queries.ts'
import { recordEvidence } from './record-evidence.ts'
import { getWhatIsKnown } from './what-is-known.ts'

const NOW = new Date('2026-11-25T10:00:00Z')

async function course() {
  const { viewer, courseId } = await createStudent()
  const { versionId } = await createMaterial(courseId, viewer.userId, ['Encoding is the input of information.'])
  const ids = await Promise.all(['encoding', 'storage'].map(async (name) => {
    const sources = { create: { versionId, name, aliases: [], probability: 1, importance: 1 } }
    return (await prisma.concept.create({ data: { courseId, key: name, name, sources } })).id
  }))
  return { viewer, courseId, ids }
}

test('the numbers are those of the Progress page; what was never asked has no evidence', async () => {
  const { viewer, courseId, ids: [asked = '', unasked = ''] } = await course()
  const item = { conceptIds: [asked], guess: 0, helped: false, difficultyPrior: 0 }
  const answers = [1, 0].map((score, n) => ({ ...item, questionId: `known${n}`, score }))
  const at = new Date('2026-11-22T10:00:00Z')
  await prisma.$transaction((tx) => recordEvidence(tx, { userId: viewer.userId, courseId, kind: 'EXAM', at, timeZone: 'UTC', answers }))
  const known = await getWhatIsKnown(viewer, [asked, unasked, asked], NOW)
  const shown = (await getProgress(viewer, { now: NOW })).courses[0]?.groups[0]?.concepts.find(({ conceptId }) => conceptId === asked)
  const { mastery, word } = shown ?? {}
  expect(known.get(asked)).toEqual({ conceptId: asked, name: 'encoding', mastery, evidence: 'little', word, right: 1 })
  expect(known.get(unasked)).toMatchObject({ evidence: 'none', word: 'Not asked yet', right: 0 })
  expect(await getWhatIsKnown(viewer, [], NOW)).toEqual(new Map())
})

test('concepts of lectures one may not see are left out', async () => {
  const [mine, theirs] = [await course(), await course()]
  expect(await getWhatIsKnown(mine.viewer, theirs.ids, NOW)).toEqual(new Map())
})
