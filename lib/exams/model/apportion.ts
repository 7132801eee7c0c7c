/**
 * Shares `number` seats over weights by the largest remainder (Hamilton's method), never more to one than its
 * capacity; what a full one leaves goes to the others by the same rule.
 * @returns seats per entry; their sum is min(number, sum of capacities). Ties go to the earlier entry.
 */
export function apportion(number: number, shares: readonly { weight: number; capacity: number }[]): number[] {
  const seats = shares.map(() => 0)
  let left = Math.min(
    number,
    shares.reduce((sum, share) => sum + share.capacity, 0),
  )
  while (left > 0) {
    const open = shares.flatMap((share, index) => ((seats[index] ?? 0) < share.capacity ? [{ ...share, index }] : []))
    const total = open.reduce((sum, share) => sum + share.weight, 0)
    // Where only entries of no weight have room left, they share alike.
    const exact = open.map((share) => (total > 0 ? (left * share.weight) / total : left / open.length))
    const round = open.map((share, at) => Math.min(Math.floor(exact[at] ?? 0), share.capacity - (seats[share.index] ?? 0)))
    let rest = left - round.reduce((sum, seat) => sum + seat, 0)
    const order = open.map((_, at) => at).sort((a, b) => (exact[b] ?? 0) - (round[b] ?? 0) - ((exact[a] ?? 0) - (round[a] ?? 0)) || a - b)
    for (const at of order) {
      const share = open[at]
      if (!share || rest === 0) break
      if ((seats[share.index] ?? 0) + (round[at] ?? 0) >= share.capacity) continue
      round[at] = (round[at] ?? 0) + 1
      rest -= 1
    }
    open.forEach((share, at) => {
      seats[share.index] = (seats[share.index] ?? 0) + (round[at] ?? 0)
    })
    left = rest
  }
  return seats
}
