import type { KeptExplanation } from './kept.ts'

type Props = { kept: KeptExplanation[]; styleName: (style: KeptExplanation['style']) => string; reopen: (kept: KeptExplanation) => void }

/** More would push everything else out of sight. */
const SHOWN = 8

/** Explanations asked for earlier, newest first. */
export function KeptList({ kept, styleName, reopen }: Props) {
  if (kept.length === 0) return null
  return (
    <section className="reader-block" aria-labelledby="kept">
      <h3 className="reader-label" id="kept">
        Earlier on this material
      </h3>
      <ul className="reader-choices">
        {kept.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <button type="button" onClick={() => reopen(entry)}>
              <span className="name">{entry.name}</span>
              <span className="small">
                {styleName(entry.style)}, p.&#8201;{entry.page}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
