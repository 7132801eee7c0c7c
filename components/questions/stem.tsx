/** A run of underscores in a stem is the gap to fill. */
const GAP = /_{2,}/

/** A question's stem, its gap drawn as a line and read as "blank". */
export function Stem({ text, className }: { text: string; className?: string }) {
  const parts = text.split(GAP)
  return (
    <p className={className}>
      {parts.map((part, index) => (
        // Parts of one stem never change places.
        // eslint-disable-next-line react/no-array-index-key
        <span key={index}>
          {index > 0 && <span className="blank" role="img" aria-label="blank" />}
          {part}
        </span>
      ))}
    </p>
  )
}
