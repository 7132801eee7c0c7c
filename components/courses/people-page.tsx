import { Note } from '#components/ui/note.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { People } from '#lib/courses/view.ts'
import { CopyButton } from './copy-button.tsx'
import { ROLE_NAMES } from './course-words.ts'
import { MemberMenu } from './member-menu.tsx'
import { QrCode } from './qr-code.tsx'
import { RemovedList } from './removed-list.tsx'

const OpenInSettings = ({ courseId }: { courseId: string }) => (
  <LinkButton small href={`/courses/${courseId}/settings`}>
    Open it in Settings
  </LinkButton>
)

type Props = {
  courseId: string
  people: People
  /** For those who teach: how the class is joined. */
  join: { code: string; url: string; isOpen: boolean; symbol: { size: number; d: string } } | null
  timeZone: string
}

export function PeoplePage({ courseId, people: { members, removed }, join, timeZone }: Props) {
  const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone })
  return (
    <div className="people">
      {join && (
        <section className="card people-join" aria-labelledby="people-join">
          <div>
            <h2 className="label" id="people-join">
              Join code
            </h2>
            <p className="people-code num">{join.code}</p>
            {join.isOpen ? (
              <p className="people-url">{join.url}</p>
            ) : (
              <Note tone="attention" title="Joining is closed." actions={<OpenInSettings courseId={courseId} />}>
                The code and the link let nobody in.
              </Note>
            )}
            <div className="join-acts">
              <CopyButton look="primary" text={join.url}>
                Copy link
              </CopyButton>
            </div>
          </div>
          <QrCode symbol={join.symbol} label="The link as a QR code" />
        </section>
      )}
      <section aria-labelledby="people-members">
        <h2 className="heading" id="people-members">
          {join ? 'People' : 'Who teaches'}
        </h2>
        <ul className="courses-list">
          {members.map(({ userId, name, role, joinedAt, isYou }) => (
            <li key={userId} className="courses-gone">
              <div>
                <span>{isYou ? `${name} (you)` : name}</span>
                <p className="meta num">{join ? `${ROLE_NAMES[role]}, joined ${days.format(new Date(joinedAt))}` : ROLE_NAMES[role]}</p>
              </div>
              {join && !isYou && <MemberMenu courseId={courseId} userId={userId} name={name} role={role} />}
            </li>
          ))}
        </ul>
        {join && members.every(({ role }) => role === 'INSTRUCTOR') && (
          <p className="meta people-none">Nobody has joined yet. Hand out the link.</p>
        )}
      </section>
      <RemovedList courseId={courseId} removed={removed} />
    </div>
  )
}
