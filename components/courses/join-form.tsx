import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Props = { look: 'primary' | 'quiet'; typed?: string; error?: string }

/** A code leads to the page that says what is joined; without script too. */
export function JoinForm({ look, typed, error }: Props) {
  return (
    <form className="join-form" action="/join" method="get">
      <TextField
        label="Join code" name="code" defaultValue={typed} required maxLength={40} autoComplete="off"
        autoCapitalize="characters" spellCheck={false} placeholder="K7M-4QX"
        help="Six letters and digits from your instructor." error={error}
      />
      <Button type="submit" look={look}>
        Find the course
      </Button>
    </form>
  )
}
