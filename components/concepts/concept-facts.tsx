import { X } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '#components/ui/badge.tsx'
import { Band } from '#components/ui/band.tsx'
import { bandInWords, DRAWN, evidenceLine } from '#components/progress/evidence-words.ts'
import { sentenceCase } from '#components/progress/sentence-case.ts'
import type { BoardConcept } from '#lib/progress/view.ts'
import type { Relations } from './relations.ts'

/** More pages of one lecture are a number, not links. */
const PAGES = 8

type Props = {
  concept: BoardConcept
  relations: Relations
  /** Where a student practises it. */
  learns: boolean
  onOpen: (id: string) => void
  /** To those who edit: takes away that `from` builds on `to`. */
  onUnlink?: (from: BoardConcept, to: BoardConcept) => void
}

/** What is known of one concept: what it is, where it is taught, what it hangs together with, what the student can do. */
export function ConceptFacts({ concept, relations: { buildsOn, leadsTo }, learns, onOpen, onUnlink }: Props) {
  const { name, aliases, definition, places, questions, progress, importance } = concept
  return (
    <div className="concepts-facts">
      {aliases.length > 0 && <p className="small">Also: {aliases.join(', ')}</p>}
      {definition ? (
        <p className="concepts-definition serif">
          {definition.text}
          <Link
            className="cite"
            href={`/materials/${definition.materialId}?page=${definition.page}&sentence=${encodeURIComponent(definition.sentenceId)}`}
          >
            <span className="vh">Source, page {definition.page}</span>
            <span aria-hidden="true">p. {definition.page}</span>
          </Link>
        </p>
      ) : (
        <p className="small">The lectures name it, and have no sentence that says what it is.</p>
      )}
      {progress && (
        <p className="concepts-mastery">
          <Band {...progress.band} evidence={DRAWN[progress.evidence]} label={bandInWords(name, progress.band, progress.evidence)} />
          <Badge>{progress.word}</Badge>
          {progress.answers > 0 && <span className="small num">{evidenceLine(progress)}</span>}
        </p>
      )}
      <Related label="Builds on" concepts={buildsOn} onOpen={onOpen} onUnlink={onUnlink && ((to) => onUnlink(concept, to))} />
      <Related label="Leads to" concepts={leadsTo} onOpen={onOpen} onUnlink={onUnlink && ((from) => onUnlink(from, concept))} />
      {places.map(({ materialId, title, pages }) => (
        <p key={materialId} className="small concepts-places">
          {title}, {pages.length === 1 ? 'page' : 'pages'}{' '}
          {pages.slice(0, PAGES).map((page) => (
            <Link key={page} href={`/materials/${materialId}?page=${page}`} aria-label={`${title}, page ${page}`}>
              {page}
            </Link>
          ))}
          {pages.length > PAGES && `and ${pages.length - PAGES} more`}
        </p>
      ))}
      <p className="small num">
        {importance === 1 ? 'Named in 1 sentence' : `Named in ${importance} sentences`}
        {questions > 0 && (questions === 1 ? ', 1 question' : `, ${questions} questions`)}
        {learns && questions > 0 && (
          <>
            {' · '}
            <Link href={`/practice?concept=${concept.id}`}>Practise {name}</Link>
          </>
        )}
      </p>
    </div>
  )
}

type RelatedProps = {
  label: string
  concepts: BoardConcept[]
  onOpen: (id: string) => void
  onUnlink: ((other: BoardConcept) => void) | undefined
}

function Related({ label, concepts, onOpen, onUnlink }: RelatedProps) {
  if (concepts.length === 0) return null
  return (
    <div className="concepts-related">
      <span className="small">{label}</span>
      <ul>
        {concepts.map((other) => (
          <li key={other.id}>
            <button type="button" className="concepts-link serif" onClick={() => onOpen(other.id)}>
              {sentenceCase(other.name)}
            </button>
            {onUnlink && (
              <button
                type="button" className="concepts-unlink" aria-label={`Remove “${label.toLowerCase()} ${other.name}”`}
                onClick={() => onUnlink(other)}
              >
                <X className="icon" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
