import type { Viewer } from '#lib/auth/viewer.ts'
import { SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import type { CourseConcept, CourseConcepts, CourseEdge } from '#lib/concepts/view.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { PUBLISHED_QUESTION } from '#lib/materials/published-question.ts'

type Version = { id: string; materialId: string; title: string }

/**
 * The concepts of a course and what builds on what, from the newest version of each lecture the viewer may see; the most
 * important first. A foreign course has none.
 */
export async function getCourseConcepts(viewer: Viewer, courseId: string, now: Date): Promise<CourseConcepts> {
  const versions = await listVersions(viewer, courseId, now)
  if (versions.length === 0) return { concepts: [], edges: [] }
  const among = { in: versions.map(({ id }) => id) }
  const [rows, places, asked, edges] = await Promise.all([
    prisma.concept.findMany({
      where: { courseId, ...SHOWN_CONCEPT, sources: { some: { versionId: among } } },
      select: {
        id: true, key: true, name: true,
        sources: { where: { versionId: among }, select: { versionId: true, aliases: true, importance: true, definitionSentenceId: true } },
      },
    }),
    listPlaces(versions),
    prisma.questionConcept.groupBy({
      by: ['conceptId'], _count: { _all: true },
      where: { question: { AND: [PUBLISHED_QUESTION, { courseId, material: visibleMaterial(viewer, now) }] } },
    }),
    listEdges(courseId, versions),
  ])
  const order = new Map(versions.map(({ id }, index) => [id, index]))
  const at = ({ versionId }: { versionId: string }) => order.get(versionId) ?? 0
  const inOrder = rows.map((row) => ({ ...row, sources: row.sources.toSorted((a, b) => at(a) - at(b)) }))
  const defining = inOrder.flatMap(({ sources }) => sources.flatMap(({ definitionSentenceId }) => definitionSentenceId ?? []))
  const definitions = await loadSentences(defining, versions)
  const questions = new Map(asked.map(({ conceptId, _count }) => [conceptId, _count._all]))
  const concepts = inOrder.map(({ id, key, name, sources }): CourseConcept => ({
    id, key, name,
    aliases: [...new Set(sources.flatMap(({ aliases }) => aliases))].filter((alias) => alias.toLowerCase() !== name.toLowerCase()),
    importance: sources.reduce((sum, { importance }) => sum + importance, 0),
    definition: sources.flatMap(({ definitionSentenceId }) => definitions.get(definitionSentenceId ?? '') ?? [])[0] ?? null,
    places: places.get(id) ?? [],
    questions: questions.get(id) ?? 0,
  }))
  concepts.sort((a, b) => b.importance - a.importance || (a.key < b.key ? -1 : 1))
  return { concepts, edges }
}

async function listVersions(viewer: Viewer, courseId: string, now: Date): Promise<Version[]> {
  const materials = await prisma.material.findMany({
    where: { AND: [visibleMaterial(viewer, now), { courseId }] }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true, title: true,
      versions: { where: { conceptSources: { some: {} } }, orderBy: { number: 'desc' }, take: 1, select: { id: true } },
    },
  })
  return materials.flatMap(({ id, title, versions: [version] }) => (version ? [{ id: version.id, materialId: id, title }] : []))
}

async function listPlaces(versions: Version[]): Promise<Map<string, CourseConcept['places']>> {
  const rows = await prisma.$queryRaw<{ conceptId: string; versionId: string; pages: number[] }[]>`
    SELECT m."conceptId", s."versionId", array_agg(DISTINCT s.page ORDER BY s.page) AS pages
    FROM "ConceptMention" m JOIN "Sentence" s ON s.id = m."sentenceId"
    WHERE s."versionId" = ANY(${versions.map(({ id }) => id)}::text[])
    GROUP BY m."conceptId", s."versionId"`
  const byConcept = Map.groupBy(rows, ({ conceptId }) => conceptId)
  const inOrder = (of: typeof rows) => versions.flatMap(({ id, materialId, title }) => {
    const row = of.find(({ versionId }) => versionId === id)
    return row ? [{ materialId, title, pages: row.pages }] : []
  })
  return new Map([...byConcept].map(([id, of]) => [id, inOrder(of)]))
}

async function listEdges(courseId: string, versions: Version[]): Promise<CourseEdge[]> {
  const rows = await prisma.conceptEdge.findMany({
    where: { courseId, versionId: { in: versions.map(({ id }) => id) }, from: SHOWN_CONCEPT, to: SHOWN_CONCEPT },
    orderBy: [{ fromId: 'asc' }, { toId: 'asc' }], select: { fromId: true, toId: true, engine: true },
  })
  const edges = new Map<string, CourseEdge>()
  for (const { fromId: from, toId: to, engine } of rows) {
    edges.set(`${from} ${to}`, { from, to, byPerson: engine === 'person' || edges.get(`${from} ${to}`)?.byPerson === true })
  }
  return [...edges.values()]
}

async function loadSentences(ids: string[], versions: Version[]) {
  const materialOf = new Map(versions.map(({ id, materialId }) => [id, materialId]))
  const rows = await prisma.sentence.findMany({
    where: { id: { in: ids } },
    select: { id: true, versionId: true, page: true, startOffset: true, endOffset: true, passage: { select: { text: true } } },
  })
  return new Map(rows.map(({ id, versionId, page, startOffset, endOffset, passage }) => [
    id, { text: passage.text.slice(startOffset, endOffset), sentenceId: id, materialId: materialOf.get(versionId) ?? '', page },
  ]))
}
