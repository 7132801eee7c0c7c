import type { WordList } from '#lib/language/rules/rule.ts'

const split = (list: string) => list.split(' ')

/**
 * Last words of which one may stand for another in the name of one thing: "aversion therapy" and "aversive conditioning". `accepts`
 * and `rejects` are looked for in the list.
 */
export const ONE_THING_HEADS: readonly WordList[] = [
  { name: 'what is done to people', why: 'a treatment is named by what it does or by how it works', accepts: 'therapy', rejects: 'theory',
    words: split('therapy conditioning training treatment technique method procedure approach intervention learning program practice') },
  { name: 'what is thought', why: 'one and the same claim is called a theory here and a model there', accepts: 'theory', rejects: 'therapy',
    words: split('theory model hypothesis view perspective approach framework account principle law rule theorem school') },
  { name: 'what is suffered', why: 'disorders are renamed', accepts: 'disorder', rejects: 'order',
    words: split('disorder disease syndrome condition illness injury') },
  { name: 'what is observed', why: 'an effect is also called a phenomenon or a bias', accepts: 'effect', rejects: 'affect',
    words: split('effect phenomenon bias error illusion fallacy tendency') },
  { name: 'what goes on', why: 'a course of events has no one name', accepts: 'process', rejects: 'processor',
    words: split('process cycle pathway mechanism reaction response') },
  { name: 'what is drawn', why: 'a picture of data has many names', accepts: 'graph', rejects: 'grape',
    words: split('graph plot chart diagram curve') },
  { name: 'what the body is made of', why: 'names of parts vary by book', accepts: 'system', rejects: 'systemic',
    words: split('system network unit structure body') },
]

/** Whether two last words may name one thing, singular or plural. */
export const areHeadsOfOneThing = (a: string, b: string): boolean =>
  ONE_THING_HEADS.some(({ words }) => words.includes(a) && words.includes(b))
