import type { WordList } from '#lib/language/rules/rule.ts'

const split = (list: string) => list.split(', ')

/** Words that deny what follows them in their clause. Those of the second row say something themselves, too. */
export const DENIALS: readonly WordList[] = [
  { name: 'negations', why: 'they turn a statement round', accepts: 'without', rejects: 'within',
    words: split('not, no, never, without, neither, nor, none, cannot, cant, dont, doesnt, isnt, arent, wont, hardly, rarely, '
      + 'seldom, scarcely, barely, non, '
      + 'nothing, nobody, nowhere') },
  { name: 'denying verbs and nouns', why: 'what fails, lacks or is false is denied', accepts: 'lack', rejects: 'black',
    words: split('fail, fails, failed, lack, lacks, lacking, absence, instead, rather, unable, false, wrong, untrue, incorrect, '
      + 'myth, except, exclude, excludes, '
      + 'unlike, refuse, refuses') },
]

/** Behind "not" these take the denial back: what is said holds, and more. */
export const NO_DENIAL: readonly WordList[] = [
  { name: 'not only', why: 'a figure of speech that affirms', accepts: 'only', rejects: 'lonely',
    words: split('only, just, merely, simply') },
]

/** Where a denial ends. */
export const CLAUSE_STARTS: readonly WordList[] = [
  { name: 'clause starts', why: 'a new statement begins', accepts: 'but', rejects: 'butter',
    words: split('but, whereas, while, because, so, although, though, however, therefore, since, instead, yet, which, who') },
]

/**
 * Words that, between two things, say that the one behind comes first or acts: "B because of A", "B is made by A". Between the
 * same two things the other way round they are what turns a right answer into a wrong one.
 */
export const TURNS: readonly WordList[] = [
  { name: 'reasons behind', why: 'the cause is named after what it causes', accepts: 'because', rejects: 'became',
    words: split('because, due, since, if, when, whenever, as, after, follows, following, thanks') },
]

/** Behind one of these and a verb, "by" names who acts: it turns round as well. */
export const PASSIVES: readonly WordList[] = [
  { name: 'passive', why: 'what is done is named before who does it', accepts: 'is', rejects: 'has',
    words: split('is, are, was, were, be, been, being, get, gets, got') },
]

/** Words before what is only one of two: "A or B" says neither. */
export const EITHERS: readonly WordList[] = [
  { name: 'alternatives', why: 'who names two has not decided', accepts: 'or', rejects: 'for', words: split('or, either, maybe, perhaps') },
]
