'use client'

import * as Radix from 'radix-ui/dialog'
import { Button } from '#components/ui/button.tsx'
import type { SittingItem } from '#lib/exams/view.ts'
import type { Answers } from './merge-answers.ts'
import { Navigator, countWords } from './navigator.tsx'

type Props = {
  items: readonly SittingItem[]
  answers: Answers
  index: number
  onGo: (index: number) => void
  onClose: () => void
  onHandIn: () => void
}

/** On a phone: all questions as a sheet from below, with Hand in inside. */
export function NavigatorSheet({ items, answers, index, onGo, onClose, onHandIn }: Props) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="overlay" />
        <Radix.Content className="sheet exam-sheet" aria-describedby={undefined}>
          <span className="sheet-grip" />
          <div className="exam-sheet-head">
            <Radix.Title className="num">{countWords(items, answers)}</Radix.Title>
            <Radix.Close asChild>
              <Button look="plain" small>
                Close
              </Button>
            </Radix.Close>
          </div>
          <nav aria-label="Questions">
            <Navigator items={items} answers={answers} index={index} onGo={onGo} />
          </nav>
          <Button onClick={onHandIn}>Hand in</Button>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
