import { Disclosure } from '#components/ui/disclosure.tsx'
import type { DayUse, TaskUse, UseReport as Report } from '#lib/engine/view.ts'
import { count, money } from './engine-words.ts'

type Row = { key: string; name: string; calls?: number; input: number; output: number; money: number | null }

/** For the owner: tokens by task and by day, and money where prices are entered. */
export function UseReport({ use }: { use: Report }) {
  const { instance, tasks, days, hasEstimates } = use
  return (
    <div className="engine-use">
      {instance && (
        <p className="meta">
          Today, all together: <span className="num">{count(instance.used)}</span> of at most{' '}
          <span className="num">{count(instance.cap)}</span> tokens.
        </p>
      )}
      {tasks.length === 0 ? (
        <p className="meta">Nothing was asked of a model yet.</p>
      ) : (
        <>
          <UseTable first="Task" rows={tasks.map(rowOfTask)} />
          <Disclosure summary="Day by day">
            <UseTable first="Day (UTC)" rows={days.map(rowOfDay)} />
          </Disclosure>
        </>
      )}
      {hasEstimates && <p className="meta">Some servers send no count; those calls were counted by their length.</p>}
    </div>
  )
}

const rowOfTask = ({ task, title, ...rest }: TaskUse): Row => ({ key: task, name: title, ...rest })
const rowOfDay = ({ day, ...rest }: DayUse): Row => ({ key: day, name: day, ...rest })

function UseTable({ first, rows }: { first: string; rows: Row[] }) {
  const hasCalls = rows.some(({ calls }) => calls !== undefined)
  const hasMoney = rows.some((row) => row.money !== null)
  return (
    <table className="table engine-table">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {hasCalls && <th scope="col" className="r">Calls</th>}
          <th scope="col" className="r">Tokens in</th>
          <th scope="col" className="r">Tokens out</th>
          {hasMoney && <th scope="col" className="r">Money</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, calls, input, output, money: cost }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {hasCalls && <td className="r num" data-label="Calls">{count(calls ?? 0)}</td>}
            <td className="r num" data-label="Tokens in">{count(input)}</td>
            <td className="r num" data-label="Tokens out">{count(output)}</td>
            {hasMoney && <td className="r num" data-label="Money">{cost === null ? '' : money(cost)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
