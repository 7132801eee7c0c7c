import type { Authorship } from '#lib/engine/view.ts'
import { count } from './engine-words.ts'

/** Who wrote what this person was given. */
export function AuthorshipTable({ rows }: { rows: Authorship[] }) {
  return (
    <table className="table engine-table">
      <thead>
        <tr>
          <th scope="col">Task</th>
          <th scope="col" className="r">A model</th>
          <th scope="col" className="r">Built-in engine</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, model, builtin }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td className="r num" data-label="By a model">{count(model)}</td>
            <td className="r num" data-label="By the built-in engine">{count(builtin)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
