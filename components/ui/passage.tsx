type Props = {
  /** Text of the lecture around the quote; trimmed by whoever passes it. */
  before?: string
  quote: string
  after?: string
  className?: string
}

/** The lecture's own words, the quote washed: where a picture of the page would be too small to read. */
export function Passage({ before, quote, after, className }: Props) {
  return (
    <blockquote className={className ? `passage ${className}` : 'passage'}>
      {before && `${before.trimEnd()} `}
      <mark>{quote}</mark>
      {after && ` ${after.trimStart()}`}
    </blockquote>
  )
}
