import { redirect } from 'next/navigation'
import { getViewer } from './viewer.ts'
import type { Viewer } from './viewer.ts'

/** For pages: whoever is not signed in is taken to the door, and back after signing in. */
export async function requirePageViewer(returnTo: string): Promise<Viewer> {
  const viewer = await getViewer()
  if (!viewer) redirect(`/?next=${encodeURIComponent(returnTo)}`)
  return viewer
}
