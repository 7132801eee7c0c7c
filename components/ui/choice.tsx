type Props<T extends string> = {
  legend: string
  /** Of the form's field. */
  name: string
  /** Each with its name, in the order they are shown. */
  options: readonly (readonly [T, string])[]
  value: T
  onChoose: (chosen: T) => void
}

/** One of a few that exclude each other, all in sight. */
export function Choice<T extends string>({ legend, name, options, value, onChoose }: Props<T>) {
  return (
    <fieldset className="choice">
      <legend className="field-label">{legend}</legend>
      <div className="choice-row">
        {options.map(([option, words]) => (
          <label key={option}>
            <input type="radio" name={name} value={option} checked={value === option} onChange={() => onChoose(option)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
