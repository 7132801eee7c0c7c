/** A process of its own for bare extraction: `path type`. Sends the number of characters, or ends without a word. */
import { bareExtractors } from './bare-extractors.ts'

const [, , path = '', type = ''] = process.argv
const characters = await bareExtractors[type]?.(path)
process.send?.({ characters })
process.disconnect?.()
