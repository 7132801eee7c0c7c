import { RichText } from '#components/rich-text/rich-text.tsx'
import type { Citation, Element } from '#lib/explanations/schema.ts'
import { CitationMark } from './citation-mark.tsx'
import { groupElements } from './group-elements.ts'
import type { Group, Placed } from './group-elements.ts'

type Marks = {
  /** Index of the element whose citation is open. */
  currentIndex: number | null
  /** Of claims nobody double-checked: said once for all of them under the explanation, or beside each where only some are. */
  marksUnchecked: boolean
  onCite: (citation: Citation, index: number) => void
}

/** Worth a word in a list of ideas; the other roles speak for themselves. */
const ROLE_WORDS: Partial<Record<Element['role'], string>> = { definition: 'Definition', example: 'Example' }

function Sentence({ element, index, currentIndex, marksUnchecked, onCite }: Placed & Marks) {
  const { citation, kind, isDoubleChecked } = element
  const isCurrent = index === currentIndex
  return (
    <>
      <span className="cited" aria-current={isCurrent ? 'true' : undefined}>
        <RichText text={element.text} />
      </span>
      {citation && (
        <CitationMark
          page={citation.page}
          sentenceId={citation.sentenceId}
          quote={citation.quote}
          href={`?page=${citation.page}&sentence=${encodeURIComponent(citation.sentenceId)}`}
          isCurrent={isCurrent}
          onOpen={() => onCite(citation, index)}
        />
      )}
      {marksUnchecked && kind === 'claim' && !isDoubleChecked && <span className="unchecked"> (not double-checked)</span>}{' '}
    </>
  )
}

function Part({ group, ...marks }: { group: Group } & Marks) {
  if (group.kind === 'lines') {
    return (
      <ol>
        {group.items.map((placed) => {
          const word = ROLE_WORDS[placed.element.role]
          return (
            <li key={placed.index}>
              <p>
                {word && (
                  <span className="role">
                    {word}
                    <span className="vh">: </span>
                  </span>
                )}
                <Sentence {...placed} {...marks} />
              </p>
            </li>
          )
        })}
      </ol>
    )
  }
  if (group.kind === 'illustration') {
    return (
      <div className="illustration">
        <p className="said">An illustration, not from your lecture</p>
        <p>
          {group.items.map((placed) => (
            <Sentence key={placed.index} {...placed} {...marks} />
          ))}
        </p>
      </div>
    )
  }
  return (
    <p className={group.kind === 'ours' ? 'ours' : undefined}>
      {group.items.map((placed) => (
        <Sentence key={placed.index} {...placed} {...marks} />
      ))}
    </p>
  )
}

type Props = Omit<Marks, 'marksUnchecked'> & { elements: Element[]; oneIdea: boolean }

/** The sentences of an explanation, each with the page that proves it. */
export function Told({ elements, oneIdea, ...marks }: Props) {
  const claims = elements.filter(({ kind }) => kind === 'claim')
  const marksUnchecked = claims.some(({ isDoubleChecked }) => isDoubleChecked)
  return groupElements(elements, oneIdea).map((group) => (
    <Part key={group.items[0]?.index} group={group} marksUnchecked={marksUnchecked} {...marks} />
  ))
}
