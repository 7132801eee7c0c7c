import { PasswordField } from '#components/ui/password-field.tsx'

type Props = { label: string; name: string; passwordMin: number; help?: string; error: string | undefined }

/** Where a password is chosen. `help` goes on after how long it must be. */
export function NewPasswordField({ label, name, passwordMin, help, error }: Props) {
  const atLeast = `At least ${passwordMin} characters`
  return (
    <PasswordField
      label={label} name={name} autoComplete="new-password" minLength={passwordMin} required error={error}
      help={help ? `${atLeast}. ${help}` : atLeast}
    />
  )
}
