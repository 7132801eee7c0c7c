/** Exact words, to be pasted. `dataDir`: where the files, the secrets and the embedded database stand. */
export function BackupWords({ isEmbedded, dataDir }: { isEmbedded: boolean; dataDir: string }) {
  const copy = `cp -a "${dataDir}" "${dataDir}-backup"`
  if (isEmbedded) {
    return (
      <>
        <p>Everything is in one folder: the database, the uploaded files and the secrets. Stop Reprise (Ctrl-C), copy it, start again.</p>
        <Command>{copy}</Command>
        <p className="meta">While it runs, a copy of the database may be torn. To go back, stop Reprise and put the copy in its place.</p>
      </>
    )
  }
  return (
    <>
      <p>Two things belong together: your Postgres, and the folder of uploaded files and secrets. First the database, then the folder.</p>
      <Command>{`pg_dump --format=custom --file=reprise.dump "$DATABASE_URL"`}</Command>
      <Command>{copy}</Command>
      <p className="meta">
        Both may be copied while it runs, in this order. To go back: pg_restore --clean --dbname="$DATABASE_URL" reprise.dump, and the
        folder in its place.
      </p>
    </>
  )
}

function Command({ children }: { children: string }) {
  return (
    <pre className="instance-command">
      <code>{children}</code>
    </pre>
  )
}
