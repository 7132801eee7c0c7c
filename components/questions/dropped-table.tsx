type Props = {
  dropped: readonly { reason: string; count: number }[]
  /** Heads of the two columns. */
  why: string
  what: string
  className: string
}

/** How many candidates left, by the check they fell at. */
export function DroppedTable({ dropped, why, what, className }: Props) {
  return (
    <table className={`table ${className}`}>
      <thead>
        <tr>
          <th scope="col">{why}</th>
          <th scope="col" className="r">{what}</th>
        </tr>
      </thead>
      <tbody>
        {dropped.map(({ reason, count }) => (
          <tr key={reason}>
            <td>{reason}</td>
            <td className="r num">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
