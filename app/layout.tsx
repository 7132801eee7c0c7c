import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { getTheme } from '#lib/account/set-theme.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Reprise', template: '%s · Reprise' },
  description: 'Upload a lecture. Understand it, practise it, remember it, and prove it.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f1e9' },
    { media: '(prefers-color-scheme: dark)', color: '#121519' },
  ],
}

/** Every page is drawn on request: a prerendered one would carry no nonce for a strict Content-Security-Policy. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  const theme = await getTheme()
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  )
}
