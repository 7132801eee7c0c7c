'use client'

import { createContext, use, useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'

type ToastMessage = {
  text: string
  /** Takes it back. Its own failure is its own message. */
  undo?: () => void | Promise<void>
}

const Context = createContext<((message: ToastMessage) => void) | null>(null)

/** Long enough to read and to reach Undo; it waits while the pointer or the focus is on it. */
const READ_MS = 5_000
const UNDO_MS = 10_000

/** `const toast = useToast(); toast({ text: 'Memory deleted', undo })`: says that something is done, for a few seconds. */
export function useToast(): (message: ToastMessage) => void {
  const show = use(Context)
  if (!show) throw new Error('useToast stands outside ToastProvider')
  return show
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(ToastMessage & { key: number }) | null>(null)
  const show = useCallback((message: ToastMessage) => setShown((last) => ({ ...message, key: (last?.key ?? 0) + 1 })), [])
  return (
    <Context value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {shown && <Toast key={shown.key} message={shown} close={() => setShown(null)} />}
      </div>
    </Context>
  )
}

function Toast({ message, close }: { message: ToastMessage; close: () => void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(close, message.undo ? UNDO_MS : READ_MS)
    return () => clearTimeout(timer)
  })
  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{message.text}</span>
      {message.undo && (
        <button
          type="button"
          onClick={() => {
            close()
            void message.undo?.()
          }}
        >
          Undo
        </button>
      )}
    </div>
  )
}
