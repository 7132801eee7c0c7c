import { Button } from '#components/ui/button.tsx'
import { FOLLOW_UPS } from '#lib/explanations/schema.ts'
import type { FollowUp } from '#lib/explanations/schema.ts'

const WORDS: Record<FollowUp['kind'], string> = { shorter: 'Shorter', 'another-example': 'Another example' }

/** What may be asked next of an explanation a model wrote. */
export function FollowUps({ ask }: { ask: (kind: FollowUp['kind']) => void }) {
  return (
    <div className="reader-follow" role="group" aria-label="Follow it up">
      {FOLLOW_UPS.map((kind) => (
        <Button key={kind} small onClick={() => ask(kind)}>
          {WORDS[kind]}
        </Button>
      ))}
    </div>
  )
}
