import type { SearchState } from './use-search.ts'

/** Where a passage stands, for people: its innermost heading, then the page. */
export function placeOf({ path, title, page }: { path: string[]; title: string; page: number }, withTitle: boolean): string {
  const heading = path.at(-1)
  const parts = [...(withTitle ? [title] : []), ...(heading && heading !== title ? [heading] : []), `page ${page}`]
  return parts.join(' · ').replace(/^p/, 'P')
}

/** How the search stands, in one sentence; empty while there is nothing to say. `count`: of what is listed. */
export function statusOf(state: SearchState, count: number, where: string): string {
  if (state.status === 'failed') return state.message
  if (state.status !== 'found') return ''
  const { isWordless, unread, closed, shownFor } = state.found
  if (isWordless && count === 0) return 'Type a word that says what you are looking for: small words like “the” stand everywhere.'
  const rest = [
    ...(unread > 0 ? [`${unread === 1 ? 'One lecture is' : `${unread} lectures are`} still being read.`] : []),
    ...(closed > 0 ? ['A course whose exam you are sitting is left out until you hand in.'] : []),
  ]
  if (count === 0) return [`Nothing in ${where} speaks of “${shorten(state.text)}”. Try another word for it.`, ...rest].join(' ')
  return [...(shownFor ? [`Showing results for “${shorten(shownFor)}”.`] : []), `${count === 1 ? 'One place' : `${count} places`} found.`, ...rest].join(' ')
}

const SHOWN = 60
const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd().toWellFormed()} …` : text)
