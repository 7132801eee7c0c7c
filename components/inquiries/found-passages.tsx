import Link from 'next/link'
import { Passage } from '#components/ui/passage.tsx'
import type { CitedPassage } from '#lib/inquiries/schema.ts'
import { placeHref } from './place-href.ts'

type Props = {
  passages: CitedPassage[]
  /** A place was opened. */
  onLeave: () => void
}

/** What was found, as the lecture says it: the best sentence washed, the way to its page below. */
export function FoundPassages({ passages, onLeave }: Props) {
  return (
    <ol className="ask-found">
      {passages.map(({ material, path, before, after, citation }) => {
        const heading = path.at(-1)
        return (
          <li key={citation.passageId}>
            <figure>
              <Passage before={before} quote={citation.quote} after={after} />
              <figcaption className="meta">
                <Link href={placeHref(material.id, citation)} prefetch={false} onClick={onLeave}>
                  {material.title}, page {citation.page}
                </Link>
                {heading && heading !== material.title && <span className="ask-heading">{heading}</span>}
              </figcaption>
            </figure>
          </li>
        )
      })}
    </ol>
  )
}
