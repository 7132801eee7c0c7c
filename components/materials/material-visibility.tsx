import { CalendarClock, EyeOff } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import type { Visibility } from '#lib/materials/view.ts'

/** Said only of what students do not see now. */
export function MaterialVisibility({ visibility }: { visibility: Visibility }) {
  if (visibility.state === 'visible') return null
  return <Badge icon={visibility.state === 'hidden' ? EyeOff : CalendarClock}>{visibility.words}</Badge>
}
