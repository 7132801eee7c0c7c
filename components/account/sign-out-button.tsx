'use client'

import { Button } from '#components/ui/button.tsx'
import { leave } from './session.ts'

export function SignOutButton() {
  return <Button onClick={leave}>Sign out</Button>
}
