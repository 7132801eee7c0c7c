import type { LanguageRule } from '#lib/language/rules/rule.ts'

/**
 * Verbs that say in which direction something goes, in the third person singular, with what says the reverse and what says
 * neither. In `accepts` and `rejects` the verb stands in [brackets]; the second is no such verb.
 */
export type DirectionVerb = LanguageRule & { up: string; down: string; neither: string; takes: 'object' | 'nothing' | 'place' }

const act = (name: string, up: string, down: string, accepts: string, rejects: string): DirectionVerb => ({
  name, why: 'what it does to something else', up, down, neither: 'has no effect on', takes: 'object', accepts, rejects,
})
const go = (name: string, up: string, down: string, accepts: string, rejects: string): DirectionVerb => ({
  name, why: 'where it goes itself', up, down, neither: 'stays the same', takes: 'nothing', accepts, rejects,
})

export const DIRECTION_VERBS: readonly DirectionVerb[] = [
  act('amount', 'increases', 'decreases', 'Exercise [increases] the flow of blood.', 'Exercise [includes] the flow of blood.'),
  act('height', 'raises', 'lowers', 'Insulin [lowers] the level of sugar in the blood.', 'Insulin [leaves] the blood.'),
  act('making less', 'increases', 'reduces', 'A tax [reduces] the supply of a good.', 'A tax [produces] revenue.'),
  act('strength', 'strengthens', 'weakens', 'Rehearsal [strengthens] a memory.', 'Rehearsal [threatens] nobody.'),
  act('urging', 'stimulates', 'inhibits', 'The hormone [stimulates] the growth of cells.', 'The hormone [simulates] growth.'),
  act('working', 'activates', 'deactivates', 'The signal [activates] the enzyme.', 'The signal [activities] vary.'),
  act('speed', 'speeds up', 'slows down', 'An enzyme [speeds up] a reaction.', 'An enzyme [breaks down] sugar.'),
  act('pace', 'accelerates', 'slows', 'Heat [accelerates] the reaction.', 'Heat [allows] the reaction.'),
  act('breadth', 'widens', 'narrows', 'The drug [widens] the airways.', 'The drug [enters] the airways.'),
  go('amount alone', 'increases', 'decreases', 'As income rises, demand [increases].', 'As income rises, demand [includes] more.'),
  go('height alone', 'rises', 'falls', 'When the price goes up, the quantity demanded [falls].', 'When the price goes up, demand [fails].'),
  go('size alone', 'expands', 'contracts', 'As the muscle works, the chest [expands].', 'As the muscle works, the chest [expects] air.'),
  { name: 'sideways', why: 'where a curve goes', up: 'shifts to the right', down: 'shifts to the left', neither: 'does not shift',
    takes: 'place',
    accepts: 'When income rises, the demand curve [shifts to the right].',
    rejects: 'When income rises, the demand curve [shifts with] it.' },
]

/** "increases" as a plural subject says it; "speeds up" keeps its particle. */
export function plainForm(verb: string): string {
  const [first = '', ...rest] = verb.split(' ')
  const plain = first === 'has' ? 'have' : first === 'does' ? 'do' : /(?:sh|ch|ss|x)es$/.test(first)
    ? first.slice(0, -2) : first.replace(/s$/, '')
  return [plain, ...rest].join(' ')
}
