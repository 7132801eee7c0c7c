import type { ReactNode } from 'react'
import { ToastProvider } from '#components/ui/toast.tsx'

/** No shell around a paper: only what says that something was done. */
export default function SittingLayout({ children }: { children: ReactNode }) {
  return <ToastProvider>{children}</ToastProvider>
}
