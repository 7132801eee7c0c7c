import { rememberSource } from './journal.ts'
import type { EditContext } from './operation.ts'
import { requireConcept } from './operation.ts'

/** The name everywhere it is shown, in what was read since too. @throws Unmet */
export async function applyRename(context: EditContext, { key, name }: { key: string; name: string }): Promise<void> {
  const { tx, journal } = context
  const concept = await requireConcept(context, key)
  if (!journal.names.some(({ id }) => id === concept.id)) {
    journal.names.push({ id: concept.id, name: concept.name })
    await tx.concept.update({ where: { id: concept.id }, data: { name } })
  }
  const sources = await tx.conceptSource.findMany({ where: { conceptId: concept.id, versionId: { notIn: journal.done } } })
  for (const source of sources) {
    rememberSource(journal, source)
    journal.done.push(source.versionId)
    await tx.conceptSource.update({
      where: { conceptId_versionId: { conceptId: source.conceptId, versionId: source.versionId } },
      data: { name, aliases: source.aliases.filter((alias) => alias !== name) },
    })
  }
}
