import type { Style } from '#lib/explanations/schema.ts'

/** A style the engine can serve, with its name for people. */
export type StyleOption = { value: Style; name: string }

type Props = { styles: StyleOption[]; style: Style; choose: (style: Style) => void }

export function StyleChoice({ styles, style, choose }: Props) {
  return (
    <div className="reader-styles" role="radiogroup" aria-label="Explain it as">
      {styles.map(({ value, name }) => (
        <label key={value}>
          <input type="radio" name="explanation-style" value={value} checked={value === style} onChange={() => choose(value)} />
          {name}
        </label>
      ))}
    </div>
  )
}
