import { everydayCounts } from '#lib/language/frequency.ts'
import { tagTokens } from '#lib/language/tagger.ts'

/** Loads what the first page of the first upload would otherwise wait for: the tagger's model and the list of frequencies. */
export function warmUp(): void {
  tagTokens('A sentence is tagged.')
  everydayCounts()
}
