import Link from 'next/link'
import type { ReactNode } from 'react'
import type { InstancePage as Page } from '#lib/account/view.ts'
import { bytesInWords } from './account-words.ts'
import { BackupWords } from './backup-words.tsx'
import { HandOver } from './hand-over.tsx'
import { PasswordLinkForm } from './password-link-form.tsx'
import { RuleSwitches } from './rule-switches.tsx'

/** Settings, This instance: what the owner decides, and what they have to know to keep it running. */
export function InstancePage({ page }: { page: Page }) {
  return (
    <div className="account">
      <h1 className="title">This instance</h1>
      <Part id="rules" title="Rules">
        <RuleSwitches rules={page.rules} />
      </Part>
      <Part id="link" title="Lost password">
        <PasswordLinkForm origin={page.origin} />
      </Part>
      <Part id="facts" title="What is here">
        <Facts page={page} />
      </Part>
      <Part id="backup" title="Backup">
        <BackupWords {...page.backup} />
      </Part>
      <Part id="owner" title="Owner">
        <HandOver />
      </Part>
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`instance-${id}`}>
      <h2 className="heading" id={`instance-${id}`}>
        {title}
      </h2>
      <div className="instance-part">{children}</div>
    </section>
  )
}

function Facts({ page: { people, classes, lectures, storage, engine, version } }: { page: Page }) {
  const rows: [string, ReactNode][] = [
    ['People', people.toLocaleString('en')],
    ['Classes', classes.toLocaleString('en')],
    ['Lectures', lectures.toLocaleString('en')],
    ['Uploaded files', bytesInWords(storage.files)],
    ['Database', bytesInWords(storage.database)],
    ['Free on the disk', storage.free === null ? 'Not known' : bytesInWords(storage.free)],
    [
      'Engine',
      <>
        {engine ? `${engine.name} on ${engine.host}` : 'Built-in, on this machine'} · <Link href="/account/model">Change</Link>
      </>,
    ],
    ['Version', version.commit ? `${version.number}, commit ${version.commit}` : version.number],
  ]
  return (
    <dl className="instance-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
