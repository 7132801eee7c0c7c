import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import type { PreviewState } from './use-preview.ts'

type Props = { state: PreviewState; least: number; onTake: (number: number) => void }

/** What stands for the choice; where it is less than asked for, the offer to take that. */
export function BuilderStands({ state, least, onTake }: Props) {
  if (state.kind === 'none') return <p className="meta">Choose a lecture and at least one kind of question.</p>
  if (state.kind === 'counting') return <p className="meta">Counting the questions that stand</p>
  if (state.kind === 'error') return <Note tone="wrong">{state.message}</Note>
  const { asked, standing, message } = state.preview
  if (!message) return <p className="num">{asked} reliable questions found.</p>
  const offer = standing >= least && (
    <Button small onClick={() => onTake(standing)}>
      Take {standing}
    </Button>
  )
  const short = standing > 0 && standing < least ? ` A paper has at least ${least}: add a lecture, or practise these without a clock.` : ''
  return (
    <Note tone="attention" actions={offer || undefined}>
      {short ? message.replace(/ Take .*\?$/, '') + short : message}
    </Note>
  )
}
