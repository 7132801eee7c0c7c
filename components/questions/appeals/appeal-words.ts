import type { RemedyKind } from '#lib/questions/appeals/schema.ts'

/** What a reviewer may do about an answer, and what it means for everybody who was asked. */
export const REMEDY_WORDS: Record<RemedyKind, { label: string; help: string }> = {
  'accept-answer': { label: 'It is right as well', help: 'Whoever answered so gets the point; nobody loses one.' },
  'new-key': {
    label: 'It is the right answer, the key is wrong', help: 'Only this answer counts. The question is asked with the new key from now on.',
  },
  drop: { label: 'Take the question out of the score', help: 'It counts for nobody, and is not asked again.' },
}

/** What happens with an appeal, before it is sent. */
export function whatHappens(isPrivate: boolean, isNamed: boolean): string {
  if (isPrivate) {
    return 'Nobody reviews your own lectures but you. The question leaves your score and your progress at once, gives no point, and is ' +
      'not asked again. You can take this back.'
  }
  const who = isNamed ? 'They see your name with it, as in this exam.' : 'They see your answer and these words, not your name.'
  return `It goes to whoever teaches this course. ${who} If they agree, everybody who was asked is scored again.`
}

/** "Accepted for 2 students. Everybody who was asked is being scored again." */
export function acceptedWords(settled: number, isReworded: boolean): string {
  const who = settled === 1 ? 'Accepted.' : `Accepted for ${settled} students.`
  return `${who} Everybody who was asked is being scored again.${isReworded ? ' The next are asked with the right key.' : ''}`
}

export const declinedWords = (settled: number): string =>
  (settled === 1 ? 'Declined. They are told why.' : `Declined for ${settled} students. They are told why.`)

/** "Mina Farkas and 2 students", "3 students", "a student". */
export function askedBy(who: readonly string[]): string {
  const names = who.filter((name) => name !== 'a student')
  const others = who.length - names.length
  const rest = others === 0 ? [] : [others === 1 ? 'a student' : `${others} students`]
  const all = [...names, ...rest]
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
