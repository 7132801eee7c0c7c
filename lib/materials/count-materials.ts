import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from './policy.ts'

const count = (n: number, what: string) => `${n} ${what}`

/** What is in each course, in a few words: "2 lectures ready, 1 being read". By course id; courses without material are absent. */
export async function countMaterials(viewer: Viewer): Promise<Map<string, string>> {
  const materials = await prisma.material.findMany({
    where: visibleMaterial(viewer),
    select: { courseId: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { state: true } } },
  })
  const notes = new Map<string, string>()
  for (const [courseId, rows] of Map.groupBy(materials, (material) => material.courseId)) {
    const states = rows.map(({ versions }) => versions[0]?.state)
    const ready = states.filter((state) => state === 'READY').length
    const failed = states.filter((state) => state === 'FAILED').length
    const reading = states.length - ready - failed
    const parts = [
      ready ? count(ready, ready === 1 ? 'lecture ready' : 'lectures ready') : null,
      reading ? count(reading, 'being read') : null,
      failed ? count(failed, 'could not be read') : null,
    ]
    notes.set(courseId, parts.filter(Boolean).join(', '))
  }
  return notes
}
