'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** The browser's time zone, by its IANA name; empty on the server. */
export function useBrowserTimeZone(): string {
  return useSyncExternalStore(never, () => Intl.DateTimeFormat().resolvedOptions().timeZone, () => '')
}
