import { termKey } from '#lib/language/terms.ts'

/** A concept of the version. `keys`: `termKey`s of its names; `sentences`: ids of those that name it. */
export type BankConcept = { id: string; name: string; keys: string[]; importance: number; sentences: ReadonlySet<string> }

type Asked = { concept: string; stem: string; key: string; sentenceId: string }

const isNamed = (text: string, { keys }: BankConcept): boolean => keys.some((key) => key !== '' && ` ${text} `.includes(` ${key} `))

/**
 * The concept a question asks about: the one it says, else the most important one named in stem or key, else the most
 * important one of the sentence that proves it. Null where the lecture knows none of them: then nothing could be learned from answers.
 */
export function conceptOf({ concept, stem, key, sentenceId }: Asked, concepts: readonly BankConcept[]): BankConcept | null {
  const byImportance = concepts.toSorted((a, b) => b.importance - a.importance)
  const said = termKey(concept)
  const asked = termKey(`${stem} ${key}`)
  return byImportance.find(({ keys }) => keys.includes(said))
    ?? byImportance.find((one) => isNamed(asked, one))
    ?? byImportance.find(({ sentences }) => sentences.has(sentenceId))
    ?? null
}
