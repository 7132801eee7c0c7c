type Props = { model: string | null }

/** After the answer, quietly: who wrote the question, and how it was checked. Before the answer it could tell something. */
export function WrittenBy({ model }: Props) {
  return (
    <p className="small written-by">
      {model === null ? 'Written from your lecture by rules.' : `Written by ${model}, checked by solving it three times from your lecture.`}
    </p>
  )
}
