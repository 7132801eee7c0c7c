import { Margin } from '#components/ui/margin.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { MINUTES, NUMBER, TYPE_NAMES } from '#lib/exams/schema.ts'
import type { BuilderMaterial } from '#lib/exams/view.ts'
import { BuilderTopics } from './builder-topics.tsx'
import type { BlueprintControl } from './use-blueprint.ts'

type Props = {
  materials: readonly BuilderMaterial[]
  control: BlueprintControl
  /** What is wrong, by field. */
  fields: Record<string, string>
}

/** From what, how many questions and how long, which kinds. */
export function BlueprintFields({ materials, control, fields }: Props) {
  const { chosen, kinds, types, number, asked, time, setNumber, setMinutes, toggleTopic, toggleType } = control
  return (
    <>
      <Margin label="From">
        <fieldset>
          <legend className="vh">Lectures and concepts</legend>
          <BuilderTopics materials={materials} chosen={chosen} onToggle={toggleTopic} />
        </fieldset>
      </Margin>
      <Margin label="Size">
        <div className="builder-size">
          <TextField
            label="Questions"
            inputMode="numeric"
            className="input num"
            value={number}
            error={fields.number}
            help={`${NUMBER.min} to ${NUMBER.max}`}
            onChange={({ target }) => setNumber(target.value.replace(/\D/g, '').slice(0, 2))}
            onBlur={() => setNumber(String(asked))}
          />
          <TextField
            label="Minutes"
            inputMode="numeric"
            className="input num"
            value={time}
            error={fields.minutes}
            help={`${MINUTES.min} to ${MINUTES.max}`}
            onChange={({ target }) => setMinutes(target.value.replace(/\D/g, '').slice(0, 3))}
          />
        </div>
      </Margin>
      <Margin label="Kinds">
        <fieldset>
          <legend className="vh">Kinds of question</legend>
          <div className="builder-kinds">
            {kinds.map((type) => (
              <label key={type}>
                <input type="checkbox" checked={types.has(type)} onChange={() => toggleType(type)} />
                {TYPE_NAMES[type]}
              </label>
            ))}
          </div>
        </fieldset>
      </Margin>
    </>
  )
}
