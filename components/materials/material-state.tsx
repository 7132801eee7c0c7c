import { Check, CircleAlert, Clock, LoaderCircle } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import type { MaterialRow } from '#lib/materials/view.ts'

/** A word with its icon; what "analysing" is about stands in the row. */
export function MaterialState({ state }: { state: MaterialRow['state'] }) {
  if (state === 'ready')
    return (
      <Badge tone="right" icon={Check}>
        Ready
      </Badge>
    )
  if (state === 'failed')
    return (
      <Badge tone="wrong" icon={CircleAlert}>
        Could not be read
      </Badge>
    )
  if (state === 'waiting') return <Badge icon={Clock}>Waiting</Badge>
  return (
    <Badge tone="accent" icon={LoaderCircle}>
      Being read
    </Badge>
  )
}
