import { Field } from '#components/ui/field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { PROMPT_ID } from '#lib/questions/schema.ts'
import { EXPLANATION_MAX, STEM_MAX, type Edit } from '#lib/questions/review/schema.ts'

type Props = { edit: Edit; change: (edit: Edit) => void }

const LETTERS = 'ABCDEF'

/** Options with the key marked by a radio button beside each. */
function Options({ edit, change }: Props) {
  const { options, key } = edit
  const write = (id: string, text: string) => change({ ...edit, options: options.map((one) => (one.id === id ? { ...one, text } : one)) })
  return (
    <fieldset className="review-reasons">
      <legend className="field-label">Options, the key marked</legend>
      {options.map(({ id, text }, at) => {
        const letter = LETTERS[at] ?? ''
        return (
          <div className="review-option" key={id}>
            <input
              type="radio" name="key" aria-label={`${letter} is the key`} checked={key.kind === 'choice' && key.optionId === id}
              onChange={() => change({ ...edit, key: { kind: 'choice', optionId: id } })}
            />
            <input
              className="input" aria-label={`Option ${letter}`} maxLength={300} value={text}
              onChange={(event) => write(id, event.target.value)}
            />
          </div>
        )
      })}
    </fieldset>
  )
}

function Truth({ edit, change }: Props) {
  const { key } = edit
  if (key.kind !== 'truth') return null
  return (
    <>
      <fieldset className="review-reasons">
        <legend className="field-label">The statement is</legend>
        {[true, false].map((value) => (
          <label key={String(value)}>
            <input type="radio" name="truth" checked={key.value === value} onChange={() => change({ ...edit, key: { ...key, value } })} />
            {value ? 'True' : 'False'}
          </label>
        ))}
      </fieldset>
      {!key.value && (
        <Field label="What is right instead">
          {(aria) => (
            <textarea
              className="input" rows={2} maxLength={STEM_MAX} value={key.correction}
              onChange={(event) => change({ ...edit, key: { ...key, correction: event.target.value } })} {...aria}
            />
          )}
        </Field>
      )}
    </>
  )
}

function Accepted({ edit, change }: Props) {
  const { key } = edit
  if (key.kind !== 'typed') return null
  return (
    <Field label="Right answers, one a line" help="The first is shown as the answer. Case, accents and small slips do not matter.">
      {(aria) => (
        <textarea
          className="input" rows={Math.max(2, key.accepted.length + 1)} value={key.accepted.join('\n')}
          onChange={(event) => change({ ...edit, key: { kind: 'typed', accepted: event.target.value.split('\n') } })} {...aria}
        />
      )}
    </Field>
  )
}

/** Prompts and options as texts, and for each prompt which option belongs to it. */
function Pairs({ edit, change }: Props) {
  const { options, key } = edit
  if (key.kind !== 'pairs') return null
  const write = (id: string, text: string) => change({ ...edit, options: options.map((one) => (one.id === id ? { ...one, text } : one)) })
  const answers = options.filter(({ id }) => !PROMPT_ID.test(id))
  const nameOf = (at: number) => LETTERS[at] ?? String(at + 1)
  return (
    <>
      <fieldset className="review-reasons">
        <legend className="field-label">Options</legend>
        {answers.map(({ id, text }, at) => (
          <input
            key={id} className="input" aria-label={`Option ${nameOf(at)}`} maxLength={300} value={text}
            onChange={(event) => write(id, event.target.value)}
          />
        ))}
      </fieldset>
      <fieldset className="review-reasons">
        <legend className="field-label">Prompts, each with its option</legend>
        {options.filter(({ id }) => PROMPT_ID.test(id)).map(({ id, text }, at) => (
          <div className="review-pair" key={id}>
            <input
              className="input" aria-label={`Prompt ${at + 1}`} maxLength={300} value={text}
              onChange={(event) => write(id, event.target.value)}
            />
            <select
              className="input" aria-label={`Option of prompt ${at + 1}`} value={key.pairs[id] ?? ''}
              onChange={(event) => change({ ...edit, key: { ...key, pairs: { ...key.pairs, [id]: event.target.value } } })}
            >
              {answers.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.text}
                </option>
              ))}
            </select>
          </div>
        ))}
      </fieldset>
    </>
  )
}

function Numeric({ edit, change }: Props) {
  const { key } = edit
  if (key.kind !== 'numeric') return null
  const set = (part: Partial<typeof key>) => change({ ...edit, key: { ...key, ...part } })
  return (
    <div className="review-number">
      <TextField label="Number" value={key.shown} maxLength={40} onChange={(event) => set({ shown: event.target.value })} />
      <TextField label="Unit" value={key.unit} maxLength={20} onChange={(event) => set({ unit: event.target.value })} />
      <TextField
        label="Off by at most" type="number" min={0} step="any" value={String(key.tolerance)}
        onChange={(event) => set({ tolerance: event.target.valueAsNumber || 0 })}
      />
    </div>
  )
}

/** What of a question can be worded otherwise. Its page and its quote stay. */
export function ReviewEditFields({ edit, change }: Props) {
  return (
    <>
      <Field label={edit.key.kind === 'truth' ? 'Statement' : 'Question'}>
        {(aria) => (
          <textarea
            className="input" rows={3} maxLength={STEM_MAX} value={edit.stem}
            onChange={(event) => change({ ...edit, stem: event.target.value })} {...aria}
          />
        )}
      </Field>
      {edit.key.kind === 'choice' && <Options edit={edit} change={change} />}
      <Pairs edit={edit} change={change} />
      <Numeric edit={edit} change={change} />
      {edit.key.kind === 'kept' && (
        <p className="meta">The points of its answer stay as they are. Where one is wrong, reject the question.</p>
      )}
      <Accepted edit={edit} change={change} />
      <Truth edit={edit} change={change} />
      <Field label="Why the key is right" help="Read after the answer, with the page.">
        {(aria) => (
          <textarea
            className="input" rows={2} maxLength={EXPLANATION_MAX} value={edit.explanation}
            onChange={(event) => change({ ...edit, explanation: event.target.value })} {...aria}
          />
        )}
      </Field>
    </>
  )
}
