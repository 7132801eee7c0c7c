'use client'

import { useImperativeHandle, useRef } from 'react'
import type { Ref } from 'react'
import { ACCEPT } from './check-file.ts'

export type Picker = { open: (multiple: boolean) => void }

type Props = { ref: Ref<Picker>; onPick: (files: File[]) => void }

/** The browser's own file dialog, opened by whichever button asks for it. */
export function FilePicker({ ref, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({
    open: (multiple) => {
      if (!input.current) return
      input.current.multiple = multiple
      input.current.click()
    },
  }))
  return (
    <input
      ref={input}
      className="vh"
      type="file"
      accept={ACCEPT}
      multiple
      tabIndex={-1}
      aria-label="Lecture files"
      onChange={({ currentTarget }) => {
        onPick([...(currentTarget.files ?? [])])
        currentTarget.value = '' // the same file may be chosen again
      }}
    />
  )
}
