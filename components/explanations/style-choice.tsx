import { BUILTIN_STYLES, isModelStyle, LANGUAGES, STYLE_NAMES } from '#lib/explanations/schema.ts'
import type { Language, Style } from '#lib/explanations/schema.ts'
import type { Manner } from './use-explanation.ts'

/** Who writes here: the styles that can be served, the default first, and the model's name if one is set. */
export type ExplainEngine = { styles: readonly Style[]; model: string | null; host: string | null }

type Props = { engine: ExplainEngine; manner: Manner; choose: (manner: Manner) => void }

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

/** The reader's own languages come first, as far as explanations can be asked for in them. */
function ownFirst(): Language[] {
  const own = typeof navigator === 'undefined' ? [] : navigator.languages.map((tag) => tag.slice(0, 2))
  return LANGUAGES.toSorted((a, b) => rank(own, a) - rank(own, b))
}

const rank = (own: readonly string[], language: Language): number => {
  if (language === '') return -1
  const at = own.indexOf(language)
  return at < 0 ? own.length : at
}

/** Without a model two ways, side by side. With one all of them, and the language. */
export function StyleChoice({ engine, manner, choose }: Props) {
  const { style, language } = manner
  if (engine.model === null) {
    return (
      <div className="reader-styles" role="radiogroup" aria-label="Explain it as">
        {engine.styles.map((value) => (
          <label key={value}>
            <input
              type="radio" name="explanation-style" value={value} checked={value === style}
              onChange={() => choose({ ...manner, style: value })}
            />
            {STYLE_NAMES[value]}
          </label>
        ))}
      </div>
    )
  }
  return (
    <div className="reader-manner">
      <label className="vh" htmlFor="explanation-style">
        Explain it
      </label>
      <select
        className="input input--sm" id="explanation-style" value={style}
        onChange={({ target }) => choose({ ...manner, style: target.value as Style })}
      >
        <optgroup label={`In other words, by ${engine.model}`}>
          {engine.styles.filter(isModelStyle).map((value) => (
            <option key={value} value={value}>
              {STYLE_NAMES[value]}
            </option>
          ))}
        </optgroup>
        <optgroup label="In the lecture’s own words">
          {BUILTIN_STYLES.map((value) => (
            <option key={value} value={value}>
              {STYLE_NAMES[value]}
            </option>
          ))}
        </optgroup>
      </select>
      {isModelStyle(style) && (
        <>
          <label className="vh" htmlFor="explanation-language">
            Language
          </label>
          <select
            className="input input--sm" id="explanation-language" value={language} suppressHydrationWarning
            onChange={({ target }) => choose({ ...manner, language: target.value as Language })}
          >
            {ownFirst().map((tag) => (
              <option key={tag} value={tag}>
                {tag === '' ? 'Lecture’s language' : languageNames.of(tag)}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  )
}
