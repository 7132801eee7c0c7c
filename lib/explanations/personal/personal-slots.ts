import type { Mistake, Missing, Personal } from './personal.ts'

/** `ours`: how to fit the explanation, in our words; `untrusted`: names, questions and answers, which go through the fence. */
export type PersonalSlots = { ours: string; untrusted: string }

const LEVELS: Record<Personal['level'], string | null> = {
  'first-steps': 'The student is at the beginning with this: define each technical word when it first appears, and work through one '
    + 'example step by step where the passages have one.',
  usual: null,
  short: 'The student can do most of this already: keep it short, leave out what is elementary, and compare and contrast rather than '
    + 'define.',
}

const MISSING = 'The student’s record names ideas that this builds on and that the student may not know: where one comes up, recall in '
  + 'a few words what it is, as far as the passages say so.'
const MASTERED = 'The student’s record names ideas that the student knows well: do not explain these.'
const MISTAKES = 'The student’s record holds questions on this that the student answered wrongly: let the explanation clear up that very '
  + 'confusion, saying plainly what is right and what tells the two apart, as far as the passages say so. Do not mention the questions.'

/** Longest text of one wrong answer, in characters; a longer one goes without its rationale. */
const LONGEST = 500

/**
 * What a model is told of a student, as plain lines; both empty where nothing is known. Their own typed words are in it only
 * where they share them.
 */
export function personalSlots(personal: Personal, { sharesWords }: { sharesWords: boolean }): PersonalSlots {
  const { level, missing, mastered } = personal
  const mistakes = personal.mistakes.map((mistake) => mistakeLine(mistake, sharesWords))
  const ours = [
    LEVELS[level],
    missing.length > 0 ? MISSING : null,
    mastered.length > 0 ? MASTERED : null,
    mistakes.length > 0 ? MISTAKES : null,
  ]
  const theirs = [
    missing.length > 0 ? `May not know: ${missing.map(missingName).join('; ')}` : null,
    mastered.length > 0 ? `Knows well: ${mastered.join('; ')}` : null,
    ...mistakes.map((line) => `Answered wrongly: ${line}`),
  ]
  const lines = (parts: (string | null)[]) => parts.filter((part) => part !== null).join('\n')
  const record = lines(theirs)
  return { ours: lines(ours), untrusted: record === '' ? '' : `The student’s record\n${record}` }
}

const missingName = ({ name, page, materialTitle }: Missing): string =>
  `${name} (page ${page}${materialTitle === null ? '' : ` of an earlier lecture`})`

function mistakeLine({ stem, given, own, key, rationale }: Mistake, sharesWords: boolean): string {
  const answer = given !== null && (!own || sharesWords) ? `Their answer: ${given}. ` : ''
  const bare = `${stem} ${answer}Right: ${key}.`
  return rationale !== null && bare.length + rationale.length < LONGEST ? `${bare} ${rationale}` : bare
}
