import { Check, TriangleAlert } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { RUNG_WORDS } from '#lib/engine/view.ts'
import type { EngineInUse as Engine } from '#lib/engine/view.ts'
import { isHere } from './engine-words.ts'

/** What writes now, where it is, and what it can do. */
export function EngineInUse({ engine }: { engine: Engine | null }) {
  return (
    <section className="card engine-inuse" aria-label="In use">
      <div>
        <span className="label">In use now</span>
        <strong>{engine?.name ?? 'Built-in engine'}</strong>
        <span className="meta">{engine ? placeOf(engine) : 'Runs on this server. Nothing leaves it.'}</span>
        {engine && <span className="meta">{RUNG_WORDS[engine.rung]}</span>}
      </div>
      {engine?.lastFailure ? (
        <Badge tone="attention" icon={TriangleAlert}>
          The last call failed
        </Badge>
      ) : (
        <Badge tone="right" icon={Check}>
          Working
        </Badge>
      )}
    </section>
  )
}

function placeOf({ host, checkName }: Engine): string {
  const place = isHere(host) ? 'Runs on this server. Nothing leaves it.' : `Runs at ${host}. Pages you have explained are sent there.`
  return checkName ? `${place} ${checkName} checks what it writes.` : place
}
