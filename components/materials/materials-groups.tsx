import type { ReactNode } from 'react'
import type { MaterialRow } from '#lib/materials/view.ts'
import type { Neighbours } from './material-menu.tsx'

type Props = {
  rows: readonly MaterialRow[]
  renderItem: (row: MaterialRow, neighbours: Neighbours) => ReactNode
}

/** The rows under their weeks or topics, in the order they came in; one plain list where there are none. */
export function MaterialsGroups({ rows, renderItem }: Props) {
  return [...Map.groupBy(rows, ({ heading }) => heading)].map(([heading, group]) => (
    <section key={heading ?? ''} className="materials-group" aria-label={heading ?? undefined}>
      {heading && <h3>{heading}</h3>}
      <ul className="materials-list">
        {group.map((row, index) => renderItem(row, { isFirst: index === 0, isLast: index === group.length - 1 }))}
      </ul>
    </section>
  ))
}
