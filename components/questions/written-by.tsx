type Props = { model: string | null; solvedBy: 'model' | 'second-method' | null }

const SOLVED = {
  model: 'solved again from the passage by a model (blind re-solve)',
  'second-method': 'solved by a second method of the built-in engine',
}

/** After the answer, quietly: who wrote the question, and who else found its key. Before the answer it could tell something. */
export function WrittenBy({ model, solvedBy }: Props) {
  const by = model === null ? 'Written from your lecture by rules' : `Written by ${model}`
  return <p className="small written-by">{solvedBy === null ? `${by}.` : `${by}, ${SOLVED[solvedBy]}.`}</p>
}
