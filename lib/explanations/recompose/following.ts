import { introducesOther } from './introduction.ts'
import { after, countWords, has, isAside, isClaimBlock, isWhole, names, opensExample } from './lecture.ts'
import type { Lecture, Line } from './lecture.ts'
import { leavesTopic } from './story.ts'

/**
 * What the lecture says next on a concept, in reading order: asides out, up to `words` words, ending at the next
 * concept, at an example (see example.ts) or story, and where a new paragraph no longer names the concept. After an aside
 * only a sentence that names the concept and leans on nothing takes the thread up again.
 */
export function whatFollows(lecture: Lecture, from: Line, conceptId: string, words: number): Line[] {
  const found: Line[] = []
  let left = words
  let skipped = false
  for (let last = from, line = after(lecture, from); line && left > 0; last = line, line = after(lecture, line)) {
    if (!isClaimBlock(line) || line.sectionId !== from.sectionId) break
    if (line.block !== last.block && !last.text.trimEnd().endsWith(':')) break
    if (line.paragraph !== last.paragraph && line.block === 'prose' && !names(line, conceptId)) break
    if (opensExample(line) || (line.block === 'prose' && leavesTopic(line, conceptId))) break
    if (isAside(line)) {
      skipped = true
      continue
    }
    if (!isWhole(lecture, line) || introducesOther(lecture, line, conceptId)) break
    if (skipped && (has(line, 'dependent') || !names(line, conceptId))) break
    skipped = false
    left -= countWords(line.text)
    if (left < 0) break
    found.push(line)
  }
  return found
}
