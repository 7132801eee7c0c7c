import type { BandEvidence } from '#components/ui/band.tsx'
import type { Band, ConceptProgress, EvidenceLabel } from '#lib/progress/view.ts'

/** How the evidence is drawn: deeper the more answers stand behind the band. */
export const DRAWN: Record<EvidenceLabel, BandEvidence> = { none: 'none', little: 'thin', some: 'some', solid: 'good' }

/** Long enough ago to say so. */
const LONG_AGO_DAYS = 7

/** What stands behind a band that has been asked about: "5 answers, some evidence", and when, if that is long ago. */
export function evidenceLine(concept: Pick<ConceptProgress, 'answers' | 'evidenceText' | 'lastAskedDays'>): string {
  const { answers, evidenceText, lastAskedDays } = concept
  const parts = [answers === 1 ? '1 answer' : `${answers} answers`, evidenceText]
  if (lastAskedDays !== null && lastAskedDays >= LONG_AGO_DAYS) parts.push(`last ${lastAskedDays} days ago`)
  return parts.join(', ')
}

/** A band for those who hear it. On thin evidence the best guess is not said, as it is not drawn. */
export function bandInWords(name: string, { lo, hi, at }: Band, evidence: EvidenceLabel): string {
  if (evidence === 'none') return `${name}: not asked yet`
  const range = `${name}: between ${lo} and ${hi} of 100`
  return evidence === 'little' ? `${range}, too early to say` : `${range}, most likely ${at}`
}
