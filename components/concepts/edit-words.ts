import type { ConceptEditView } from '#lib/concepts/view.ts'

/** An edit in a sentence, with the names its concepts have now. */
export function editInWords({ operation, names, before }: Pick<ConceptEditView, 'operation' | 'names' | 'before'>): string {
  const quoted = (key: string) => `“${names[key] ?? key}”`
  switch (operation.kind) {
    case 'rename':
      return `${before === null ? quoted(operation.key) : `“${before}”`} renamed to “${operation.name}”`
    case 'merge':
      return `${operation.keys.filter((key) => key !== operation.into).map(quoted).join(', ')} merged into ${quoted(operation.into)}`
    case 'split':
      return `“${operation.name}” split off from ${quoted(operation.key)}`
    case 'delete':
      return `${quoted(operation.key)} deleted`
    case 'drawEdge':
      return `${quoted(operation.from)} builds on ${quoted(operation.to)}`
    case 'removeEdge':
      return `${quoted(operation.from)} does not build on ${quoted(operation.to)}`
  }
}
