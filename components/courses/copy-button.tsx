'use client'

import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { copyText } from './copy-text.ts'

type Props = { text: string; look?: 'primary' | 'quiet'; small?: boolean; children: ReactNode }

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, look, small, children }: Props) {
  const toast = useToast()
  const copy = async () => toast({ text: (await copyText(text)) ? 'Link copied' : `It could not be copied. The link is ${text}` })
  return (
    <Button look={look} small={small} onClick={copy}>
      <Copy className="icon" />
      {children}
    </Button>
  )
}
