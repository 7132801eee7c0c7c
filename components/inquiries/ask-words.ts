/** What the question box says. `isCourse`: several lectures are asked. */

export const title = (isCourse: boolean): string => (isCourse ? 'Ask your lectures' : 'Ask this lecture')

export const refusalTitle = (isCourse: boolean): string => (isCourse ? 'Your lectures do not say.' : 'Your lecture does not say.')

export const refusalText = (isCourse: boolean): string =>
  `Nothing in ${isCourse ? 'this course' : 'it'} seems to answer this. Asked in other words it may be found.`

export const nearestTitle = (isCourse: boolean): string => `What comes nearest in ${isCourse ? 'your lectures' : 'your lecture'}`

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

function whoSpoke(engine: string, isAnswered: boolean | null): string {
  if (engine === 'builtin') return 'Found by search. No language model took part.'
  return isAnswered
    ? `Answered by ${engine} from passages of your material.`
    : `${engine} read what came nearest and found no answer in it.`
}

type Told = { engine: string; isAnswered: boolean | null; unread: number; withheld: number }

/** Who spoke, and what was left out; a sentence each. */
export function engineWords({ engine, isAnswered, unread, withheld }: Told): string[] {
  return [
    whoSpoke(engine, isAnswered),
    ...(withheld > 0 ? [`${count(withheld, 'sentence', 'sentences')} withheld: your material does not say this.`] : []),
    ...(unread > 0 ? [`${count(unread, 'lecture is', 'lectures are')} still being read and not searched yet.`] : []),
  ]
}
