import { redirect } from 'next/navigation'
import { getViewer } from './viewer.ts'
import type { Viewer } from './viewer.ts'

/** For pages: whoever is not signed in is taken to the door, and back after signing in. */
export async function requirePageViewer(returnTo: string): Promise<Viewer> {
  const viewer = await getViewer()
  if (!viewer) redirect(`/?next=${encodeURIComponent(returnTo)}`)
  return viewer
}

/** Only a path of ours may be returned to. */
export function safeReturnPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || /\p{Cc}/u.test(value)) return '/today'
  return value
}
