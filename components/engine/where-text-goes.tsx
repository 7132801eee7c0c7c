import type { TextGoesTo } from '#lib/engine/view.ts'
import { isHere } from './engine-words.ts'

/** In one sentence: who receives the text of lectures. Null: there is no model. */
export function WhereTextGoes({ to }: { to: TextGoesTo | null }) {
  return <p className="meta engine-where">{to ? sentenceOf(to) : 'Nothing leaves this server: it reads and writes by itself.'}</p>
}

function sentenceOf({ host, model }: TextGoesTo): string {
  if (isHere(host)) return `The text of lectures is read by ${model}, a language model on this server. Nothing leaves it.`
  return (
    `Text of your lectures is sent to ${host}, where the language model ${model} runs. ` +
    'Your own words go there only if you allow it; names, addresses and other students’ text never do.'
  )
}
