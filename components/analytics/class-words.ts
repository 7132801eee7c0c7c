import type { ClassConcept, ClassPage } from '#lib/analytics/view.ts'

/** What the interval allows to be said; between the two, about half. */
export type ClassVerdict = 'Most go wrong' | 'Most are right' | 'About half are right' | 'Too early to say'

export function verdictOf({ band, evidence }: Pick<ClassConcept, 'band' | 'evidence'>): ClassVerdict {
  if (evidence === 'thin') return 'Too early to say'
  if (band.hi < 50) return 'Most go wrong'
  return band.lo > 50 ? 'Most are right' : 'About half are right'
}

/** The band in words; on thin evidence the best guess is not said, as it is not drawn. */
export function shareInWords({ band: { lo, hi, at }, evidence }: Pick<ClassConcept, 'band' | 'evidence'>): string {
  const range = `between ${lo} and ${hi} of 100 right`
  return evidence === 'thin' ? range : `${range}, most likely ${at}`
}

export function answersLine({ students, answers }: Pick<ClassConcept, 'students' | 'answers'>): string {
  return `${students} students, ${answers} answers`
}

/** Counts come in whole fives. */
export const orMore = (students: number): string => `${students} or more students`

export const pageHref = ({ materialId, page }: Pick<ClassConcept | ClassPage, 'materialId' | 'page'>): string =>
  page === null ? `/materials/${materialId}` : `/materials/${materialId}?page=${page}`
