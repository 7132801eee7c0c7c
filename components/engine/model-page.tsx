import { Note } from '#components/ui/note.tsx'
import type { FailureLine, ModelPage as Page } from '#lib/engine/view.ts'
import { BankOffers } from './bank-offers.tsx'
import { AuthorshipTable } from './authorship-table.tsx'
import { ConsentSwitches } from './consent-switches.tsx'
import { EngineChoice } from './engine-choice.tsx'
import { EngineInUse } from './engine-in-use.tsx'
import { count } from './engine-words.ts'
import { ExamPanel } from './exam-panel.tsx'
import { FixedEngine } from './fixed-engine.tsx'
import { UseReport } from './use-report.tsx'
import { WhereTextGoes } from './where-text-goes.tsx'

type Props = { page: Page; timeZone: string }

/** Settings, Model. Everyone reads what writes and says what they allow; the owner chooses, tests and sees what it used. */
export function ModelPage({ page: { engine, isIncomplete, owner, person, exam, authorship, offers }, timeZone }: Props) {
  return (
    <div className="engine">
      <h1 className="title">Model</h1>
      <p className="engine-lead">
        Reprise works without a language model. One makes explanations and questions read better; the checks stay the same.
      </p>
      <EngineInUse engine={engine} />
      {isIncomplete && (
        <Note tone="attention" title="No model could be chosen.">
          The environment of this server names where one is, but the server there does not answer, or has none that we would choose
          unasked. Name one in AI_MODEL.
        </Note>
      )}
      {!owner && <p className="meta engine-note">The owner of this instance can change this.</p>}
      {owner && (
        <section aria-labelledby="engine-choose">
          <h2 className="heading" id="engine-choose">Choose what writes for you</h2>
          {owner.source === 'environment' ? (
            <FixedEngine fixedBy={owner.fixedBy} engine={engine} />
          ) : (
            <EngineChoice key={JSON.stringify([owner.form, owner.source, owner.hasKey])} owner={owner} engine={engine} />
          )}
        </section>
      )}
      {engine && (
        <section aria-labelledby="engine-exam">
          <h2 className="heading" id="engine-exam">What it has shown it can do</h2>
          <p className="meta">
            Writing well is not checking well. {engine.checkName ?? engine.name} is trusted with what it passes in an exam of ours.
          </p>
          <ExamPanel exam={exam} estimate={owner?.examEstimate ?? null} />
        </section>
      )}
      {engine && offers.length > 0 && <BankOffers model={engine.name} offers={offers} />}
      <section aria-labelledby="engine-you">
        <h2 className="heading" id="engine-you">What you allow</h2>
        <WhereTextGoes to={engine && { host: engine.host, model: engine.name }} />
        <ConsentSwitches
          host={engine?.host ?? null} sharesWords={person.sharesWords === true} personalises={person.personalises}
        />
        {person.today && (
          <p className="meta">
            You have used <span className="num">{count(person.today.used)}</span> of{' '}
            <span className="num">{count(person.today.cap)}</span> tokens today.
          </p>
        )}
      </section>
      {owner && (
        <section aria-labelledby="engine-use">
          <h2 className="heading" id="engine-use">What it used, last 14 days</h2>
          <UseReport use={owner.use} />
        </section>
      )}
      {owner && owner.failures.length > 0 && (
        <section aria-labelledby="engine-failures">
          <h2 className="heading" id="engine-failures">What went wrong, last 7 days</h2>
          <Failures lines={owner.failures} timeZone={timeZone} />
        </section>
      )}
      <section aria-labelledby="engine-authors">
        <h2 className="heading" id="engine-authors">Who wrote what, last 7 days</h2>
        <p className="meta">When a model fails or cannot be checked, the built-in engine answers, and the page says so.</p>
        <AuthorshipTable rows={authorship} />
      </section>
    </div>
  )
}

function Failures({ lines, timeZone }: { lines: FailureLine[]; timeZone: string }) {
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <ul className="engine-failures">
      {lines.map(({ kind, words, count: times, lastAt }) => (
        <li key={kind}>
          <span>{words}</span>
          <span className="meta">
            {times === 1 ? 'Once' : `${count(times)} times`}, last on {when.format(new Date(lastAt))}
          </span>
        </li>
      ))}
    </ul>
  )
}
