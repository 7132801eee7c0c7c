/** A sentence and the place in the lecture that proves it. */
export type CitedSentence = {
  text: string
  page: number
  /** The lecture's own words, with a little of what stands around them. */
  quote: string
  before?: string
  after?: string
  /** Opens the page; left out where the visitor may not see it. */
  href?: string
}
