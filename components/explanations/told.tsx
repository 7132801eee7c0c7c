import type { Citation, Element } from '#lib/explanations/schema.ts'
import { CitationMark } from './citation-mark.tsx'
import { groupElements } from './group-elements.ts'
import type { Group, Placed } from './group-elements.ts'

type Marks = {
  /** Index of the element whose citation is open. */
  currentIndex: number | null
  onCite: (citation: Citation, index: number) => void
}

/** Worth a word in a list of ideas; the other roles speak for themselves. */
const ROLE_WORDS: Partial<Record<Element['role'], string>> = { definition: 'Definition', example: 'Example' }

function Sentence({ element, index, currentIndex, onCite }: Placed & Marks) {
  const { citation } = element
  const isCurrent = index === currentIndex
  return (
    <>
      <span className="cited" aria-current={isCurrent ? 'true' : undefined}>
        {element.text}
      </span>
      {citation && (
        <CitationMark
          page={citation.page}
          quote={citation.quote}
          href={`?page=${citation.page}&sentence=${encodeURIComponent(citation.sentenceId)}`}
          isCurrent={isCurrent}
          onOpen={() => onCite(citation, index)}
        />
      )}{' '}
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
  return (
    <p className={group.kind === 'ours' ? 'ours' : undefined}>
      {group.items.map((placed) => (
        <Sentence key={placed.index} {...placed} {...marks} />
      ))}
    </p>
  )
}

/** The sentences of an explanation, each with the page that proves it. */
export function Told({ elements, oneIdea, ...marks }: { elements: Element[]; oneIdea: boolean } & Marks) {
  return groupElements(elements, oneIdea).map((group) => <Part key={group.items[0]?.index} group={group} {...marks} />)
}
