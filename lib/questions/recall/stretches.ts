import { NOTES_HEADING } from '#lib/materials/slide-view.ts'
import type { RecallLecture, RecallSentence } from './card.ts'
import { baseTitle, titleKey } from './titles.ts'

/** What stands under one title: a slide (or several of the same title in a row), or the text under one heading. */
export type Stretch = {
  title: string
  /** Headings it stands under, outermost first. */
  path: readonly string[]
  /** The nearest of them that says something else. */
  parent: string | null
  pages: number[]
  sentences: RecallSentence[]
}

/** Cuts a lecture at its headings, a deck at its slides; those in a row that go on with one title are one. */
export function cutAtTitles({ sentences, paths, isDeck }: RecallLecture): Stretch[] {
  const stretches: Stretch[] = []
  let last: RecallSentence | null = null
  let open: Stretch | null = null
  for (const sentence of sentences) {
    const path = paths[sentence.section] ?? []
    if (path.at(-1) === NOTES_HEADING) continue
    const begins: boolean = last === null || open === null
      || (isDeck ? last.page !== sentence.page : sentence.block === 'heading' || last.section !== sentence.section)
    if (begins || !open) {
      const title = baseTitle(sentence.block === 'heading' ? sentence.text : path.at(-1) ?? '')
      const parent = path.findLast((heading) => titleKey(baseTitle(heading)) !== titleKey(title)) ?? null
      open = { title, path, parent, pages: [sentence.page], sentences: [] }
      stretches.push(open)
    }
    open.sentences.push(sentence)
    if (!open.pages.includes(sentence.page)) open.pages.push(sentence.page)
    last = sentence
  }
  return joinContinued(stretches)
}

function joinContinued(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const before = joined.at(-1)
    if (before && titleKey(before.title) === titleKey(stretch.title) && titleKey(stretch.title) !== '') {
      before.pages.push(...stretch.pages.filter((page) => !before.pages.includes(page)))
      before.sentences.push(...stretch.sentences)
    } else joined.push({ ...stretch, pages: [...stretch.pages], sentences: [...stretch.sentences] })
  }
  return joined
}
