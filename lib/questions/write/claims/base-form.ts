import { everydayCounts } from '#lib/language/frequency.ts'

const IRREGULAR: Readonly<Record<string, string>> = { has: 'have', does: 'do', goes: 'go', have: 'have' }

/**
 * The base of a verb in the present tense ("carries" -> "carry"), itself where it stands in the base already; null for a
 * past tense, or where the result is no word anybody says.
 */
export function baseOf(verb: string): string | null {
  const irregular = IRREGULAR[verb]
  if (irregular) return irregular
  if (/(?:ed|ught|ew|old|oke|ame|ave|ose|ote|ove|ung|ell|ent|ade|aid)$/.test(verb)
    && !/^(?:need|feed|proceed|exceed|succeed|have|move|lose|leave|love)$/.test(verb)) return null
  const candidates = /ies$/.test(verb) ? [`${verb.slice(0, -3)}y`]
    : /(?:ss|sh|ch|x|z|o)es$/.test(verb) ? [verb.slice(0, -2), verb.slice(0, -1)]
      : /[^s]s$/.test(verb) ? [verb.slice(0, -1)] : [verb]
  const counts = everydayCounts()
  return candidates.find((one) => (counts.get(one) ?? 0) > 0) ?? null
}
