import type { ReaderPage } from '#lib/materials/reader/view.ts'
import type { SlideView } from '#lib/materials/slide-view.ts'
import type { Marks } from './slide-sentences.tsx'
import { sentencesByParagraph, SlideSentences } from './slide-sentences.tsx'

/** What is said to a slide and does not stand on it: what pictures show, and the speaker's notes. */
export function SlideNotes({ page, view, ...marks }: { page: ReaderPage; view: SlideView } & Marks) {
  const sentences = sentencesByParagraph(page.sentences)
  const own = (paragraphs: number[]) => paragraphs.map((paragraph) => sentences.get(paragraph) ?? []).filter((each) => each.length > 0)
  const captions = own(view.shapes.flatMap((shape) => (shape.kind === 'picture' && shape.caption !== null ? [shape.caption] : [])))
  const notes = own(view.notes)
  return (
    <>
      {captions.length > 0 && (
        <section className="slide-notes" aria-label="What the pictures show">
          <h2>What the pictures show</h2>
          {captions.map((of) => <p key={of[0]?.id}><SlideSentences of={of} {...marks} /></p>)}
        </section>
      )}
      {notes.length > 0 && (
        <section className="slide-notes" aria-label="Speaker notes">
          <h2>Speaker notes</h2>
          {notes.map((of) => (
            <p key={of[0]?.id} data-bullet={of[0]?.block === 'bullet' || undefined}>
              <SlideSentences of={of} {...marks} />
            </p>
          ))}
        </section>
      )}
    </>
  )
}
