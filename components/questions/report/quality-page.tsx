import Link from 'next/link'
import type { QualityReport } from '#lib/questions/report/view.ts'
import { CoverageRow } from './coverage-row.tsx'
import { EngineRecord } from './engine-record.tsx'
import { keyWords, longestWords, solvedWords } from './quality-words.ts'

/** The record of a class's questions, for those who teach it. */
export function QualityPage({ report }: { report: QualityReport }) {
  const { courseId, published, engines, keyPlaces, longest, duplicates, solved, headings, concepts, pages } = report
  return (
    <div className="quality">
      <header className="quality-head">
        <h2 className="heading">Quality of the questions</h2>
        <Link href={`/courses/${courseId}/questions`}>Back to the questions</Link>
      </header>
      {published === 0 && <p>No question is published yet. What was written and dropped stands below.</p>}
      <section>
        <h3>Published questions</h3>
        <dl className="quality-figures">
          <div>
            <dt>Published</dt>
            <dd className="num">{published}</dd>
          </div>
          <div>
            <dt>Place of the key</dt>
            <dd className="num">{keyWords(keyPlaces)}</dd>
          </div>
          <div>
            <dt>Key is the longest option</dt>
            <dd className="num">{longestWords(longest)}</dd>
          </div>
          <div>
            <dt>Ask what another asks</dt>
            <dd className="num">{duplicates}</dd>
          </div>
        </dl>
        <ul className="quality-solved num">
          {solvedWords(solved).map((words) => (
            <li key={words}>{words}.</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>What they cover</h3>
        <dl className="quality-covered">
          <CoverageRow name="Headings" coverage={headings} none="No lecture has a heading with enough text under it." />
          <CoverageRow name="Concepts" coverage={concepts} none="No concept was found in these lectures." />
          <CoverageRow name="Pages" coverage={pages} none="No page has enough text." />
        </dl>
      </section>
      {engines.map((engine) => (
        <EngineRecord key={engine.model ?? ''} engine={engine} />
      ))}
    </div>
  )
}
