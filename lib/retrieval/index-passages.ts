import { prisma } from '#lib/db/client.ts'
import { inBatches } from '#lib/db/in-batches.ts'
import { configurationFor } from './configurations.ts'
import { searchText } from './model/search-text.ts'

type Row = { id: string; text: string; section: { path: string[] } }

const ROW = { id: true, text: true, section: { select: { path: true } } } as const
/** Passages read at once. */
const PAGE = 200
/** UTF-16 units. A passage is about 120 words; Postgres refuses a text whose words come to a megabyte. */
const LONGEST = 50_000

/**
 * Fills `search` and `searchLength` of a version's passages: its headings, the nearest one twice, and the body, by the
 * text-search configuration of its language. The same passages give the same index, however often it is called.
 */
export async function indexPassages(versionId: string): Promise<void> {
  const version = await prisma.materialVersion.findUnique({ where: { id: versionId }, select: { language: true } })
  if (!version) return // deleted meanwhile
  let after: string | undefined
  for (;;) {
    const rows: Row[] = await prisma.passage.findMany({
      where: { versionId, ...(after === undefined ? {} : { id: { gt: after } }) }, orderBy: { id: 'asc' }, take: PAGE, select: ROW,
    })
    await inBatches(rows, (batch) => writeIndex(batch, configurationFor(version.language)))
    after = rows.at(-1)?.id
    if (rows.length < PAGE) return
  }
}

/**
 * Indexes versions that were ready before there was an index.
 * @param limit versions at most
 * @returns how many were indexed; call again until 0
 */
export async function indexMissing(limit: number): Promise<number> {
  const versions = await prisma.$queryRaw<{ id: string }[]>`
    select v.id from "MaterialVersion" v
    where v.state = 'READY' and exists (select 1 from "Passage" p where p."versionId" = v.id and p.search is null)
    order by v.id limit ${limit}`
  for (const { id } of versions) await indexPassages(id)
  return versions.length
}

/** What of a passage is searched. */
function passageText(path: readonly string[], text: string): string {
  return [path.at(-1) ?? '', ...path.toReversed(), text.slice(0, LONGEST)].join('\n')
}

async function writeIndex(batch: Row[], configuration: string): Promise<void> {
  const ids = batch.map(({ id }) => id)
  const texts = batch.map(({ section, text }) => searchText(passageText(section.path, text), configuration))
  await prisma.$executeRaw`
    update "Passage" p
    set search = made.search,
      "searchLength" = (select coalesce(sum(cardinality(u.positions)), 0) from unnest(made.search) u)
    from (
      select given.id, to_tsvector(${configuration}::regconfig, given.text) as search
      from unnest(${ids}::text[], ${texts}::text[]) as given(id, text)
    ) made
    where p.id = made.id`
}
