import type { VersionState } from '#lib/db/generated/enums.ts'

type Material = { title: string; state: VersionState; pagesRead: number; pageCount: number | null }

export type Standing = {
  asked: number
  standing: number
  /** How many would stand with every kind of question. */
  anyType: number
  materials: readonly Material[]
  /** Names of all topics. */
  names: readonly string[]
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const UNREAD: readonly VersionState[] = ['WAITING', 'READING', 'ANALYSING']

/** Is a chosen lecture still being read? Then more questions will come. */
export function isWaiting(materials: readonly Material[]): boolean {
  return materials.some((material) => UNREAD.includes(material.state))
}

function reading(materials: readonly Material[]): string | null {
  const material = materials.find((one) => UNREAD.includes(one.state))
  if (!material) return null
  const pages = material.pageCount ? `, page ${material.pagesRead} of ${material.pageCount}` : ''
  return `${material.title} is still being read${pages}. Its questions are written when all of it is read.`
}

function where({ materials, names }: Standing): string {
  if (names.length > 1) return 'in what you chose'
  return materials.length === 1 ? 'in this lecture' : 'on this concept'
}

function whyNone(given: Standing): string {
  const wait = reading(given.materials)
  if (wait) return `${wait} Come back in a moment.`
  const failed = given.materials.find((material) => material.state === 'FAILED')
  if (failed) return `${failed.title} could not be read, so it has no questions. Upload it again or choose another lecture.`
  if (given.anyType > 0) {
    const others = `With every kind ${plural(given.anyType, 'question')} would: choose more kinds.`
    return `No question of these kinds stands ${where(given)}. ${others}`
  }
  const why = 'only what a sentence clearly defines is asked, and slides with little running text define little'
  return `No reliable question was found ${where(given)}: ${why}. Choose more lectures, or add one with running text.`
}

/** One sentence or two for a blueprint that cannot be filled: what stands, why, and what to do; null where all is well. */
export function previewMessage(given: Standing): string | null {
  const { asked, standing } = given
  if (standing >= asked) return null
  if (standing === 0) return whyNone(given)
  const found = `You asked for ${asked}; ${plural(standing, 'reliable question')} ${standing === 1 ? 'stands' : 'stand'} ${where(given)}.`
  const wait = reading(given.materials)
  const more = !wait && given.anyType > standing ? ` With every kind of question it would be ${Math.min(given.anyType, asked)}.` : ''
  return `${found}${more}${wait ? ` ${wait}` : ''} Take ${standing === 1 ? 'this one' : `these ${standing}`}?`
}
