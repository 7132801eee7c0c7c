import type { Viewer } from '#lib/auth/viewer.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { Placed } from './model/group-concepts.ts'

type Place = { versionId: string; conceptId: string; ordinal: number; page: number; path: string[] }

/**
 * Every concept of material the viewer may see, once, in the newest version of the first material that has it, at the
 * sentence that defines it or else names it first.
 */
export async function listConceptPlaces(
  viewer: Viewer,
  courseId?: string,
): Promise<Placed<{ conceptId: string; name: string; page: number | null }>[]> {
  const materials = await prisma.material.findMany({
    where: { ...visibleMaterial(viewer), ...(courseId === undefined ? {} : { courseId }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true, title: true,
      versions: { where: { conceptSources: { some: {} } }, orderBy: { number: 'desc' }, take: 1, select: { id: true } },
    },
  })
  const read = materials.flatMap(({ id, title, versions: [version] }) => (version ? [{ id, title, versionId: version.id }] : []))
  const sources = await prisma.conceptSource.findMany({
    where: { versionId: { in: read.map(({ versionId }) => versionId) }, ...OF_SHOWN_CONCEPT },
    select: { conceptId: true, versionId: true, name: true },
  })
  const byVersion = Map.groupBy(sources, ({ versionId }) => versionId)
  const places = await firstPlaces(read.map(({ versionId }) => versionId))
  const seen = new Set<string>()
  return read.flatMap(({ id: materialId, title: materialTitle, versionId }) =>
    (byVersion.get(versionId) ?? []).flatMap(({ conceptId, name }) => {
      if (seen.has(conceptId)) return []
      seen.add(conceptId)
      const place = places.get(`${versionId} ${conceptId}`)
      const { ordinal, path } = place ?? { ordinal: Number.MAX_SAFE_INTEGER, path: [] }
      return [{ materialId, materialTitle, ordinal, path, concept: { conceptId, name, page: place?.page ?? null } }]
    }),
  )
}

async function firstPlaces(versionIds: string[]): Promise<Map<string, Place>> {
  const rows = await prisma.$queryRaw<Place[]>`
    SELECT DISTINCT ON (c."versionId", c."conceptId") c."versionId", c."conceptId", s.ordinal, s.page, sec.path
    FROM "ConceptSource" c
    LEFT JOIN "ConceptMention" m ON m."conceptId" = c."conceptId" AND c."definitionSentenceId" IS NULL
    JOIN "Sentence" s ON s.id = COALESCE(c."definitionSentenceId", m."sentenceId") AND s."versionId" = c."versionId"
    JOIN "Passage" p ON p.id = s."passageId"
    JOIN "Section" sec ON sec.id = p."sectionId"
    WHERE c."versionId" = ANY(${versionIds}::text[])
    ORDER BY c."versionId", c."conceptId", s.ordinal`
  return new Map(rows.map((row) => [`${row.versionId} ${row.conceptId}`, row]))
}
