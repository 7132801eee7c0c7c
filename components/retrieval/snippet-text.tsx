import { Fragment } from 'react'
import type { SearchHit } from '#lib/retrieval/view.ts'

/** A piece of a lecture with what was looked for marked in it. */
export function SnippetText({ text, marks }: SearchHit['snippet']) {
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
