import type { CSSProperties } from 'react'

/** How many answers stand behind a band: none, 1 or 2, 3 to 5, 6 and more. */
export type BandEvidence = 'none' | 'thin' | 'some' | 'good'

type Props = {
  /** Ends of the likely range and the best guess, 0 to 100. Thin evidence shows no best guess, none shows no range. */
  lo: number
  hi: number
  at: number
  evidence: BandEvidence
  /** The band in words; leave out where the text beside it says the same. */
  label?: string
}

/** Mastery as a range, deeper in colour the better the evidence. Never a bar, never a bare percentage. */
export function Band({ lo, hi, at, evidence, label }: Props) {
  const alternative = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <span className="band" data-evidence={evidence} style={{ '--lo': lo, '--hi': hi, '--at': at } as CSSProperties} {...alternative}>
      <i />
      <b />
    </span>
  )
}
