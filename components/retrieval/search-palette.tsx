'use client'

import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { SearchBox } from './search-box.tsx'

const SHOWN = 8

type Props = {
  /** Only by its keys: where there is a search of its own to press. */
  isHidden?: boolean
}

/** Ctrl or Cmd with K, wherever one is: lectures, concepts and passages of everything that is one's own. */
export function SearchPalette({ isHidden = false }: Props) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const isOther = document.querySelector('[role=dialog]:not(:has(.search)), [role=alertdialog]')
      if (event.defaultPrevented || event.repeat || isOther) return
      event.preventDefault()
      setOpen((isShown) => !isShown)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const button = (
    <Button look="plain" small iconOnly aria-label="Find in all your lectures" aria-keyshortcuts="Control+K Meta+K">
      <Search className="icon" />
    </Button>
  )
  return (
    <Dialog wide open={isOpen} onOpenChange={setOpen} title="Find in all your lectures" trigger={isHidden ? undefined : button}>
      <SearchBox
        label="Find a lecture, a concept or a passage" placeholder="A lecture, a concept, or some words" scope={{}} where="your lectures"
        most={SHOWN} onOpen={() => setOpen(false)}
      />
    </Dialog>
  )
}
