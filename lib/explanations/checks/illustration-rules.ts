import type { PatternRule } from '#lib/language/rules/rule.ts'

const WORK = '(?:lectures?|lecturers?|lecture notes|slides?|textbook|chapter|passages?|professor|'
  + 'instructor|course|handout|transcript|script|reading)'
const SAYS = '(?:says?|said|shows?|showed|states?|stated|explains?|explained|tells?|told|mentions?|mentioned|gives?|gave|'
  + 'describes?|described|defines?|defined|claims?|calls?|called|writes?|wrote|points? out|uses?|used|teaches|taught|argues?|'
  + 'puts?|notes?|noted|compares?|makes? clear)'

/** An illustration is the model's own: it may not look as if it stood in the lecture. */
export const POSING_RULES: readonly PatternRule[] = [
  { name: 'the lecture says', why: 'lends the lecture\'s word', accepts: 'The lecture says it is like a sieve.',
    rejects: 'A lecture hall says much about sound.',
    pattern: new RegExp(`\\b(?:the|this|your|our|my|these) (?:\\w+ )?${WORK} (?:also |itself |even |then )?${SAYS}\\b`, 'i') },
  { name: 'according to the lecture', why: 'lends the lecture\'s word', accepts: 'According to your slides, it leaks.',
    rejects: 'According to the map, turn left.',
    pattern: new RegExp(
      `\\b(?:according to|as (?:in|on|per)|quot(?:ed|ing)(?: from)?|taken from|straight from|from) (?:the|this`
      + `|your|our|these) (?:\\w+ )?${WORK}\\b`, 'i') },
  { name: 'as shown in', why: 'lends the lecture\'s word', accepts: 'It leaks, as shown in the lecture.',
    rejects: 'It leaks, as shown in the kitchen.',
    pattern: new RegExp(
      `\\b(?:shown|seen|said|stated|explained|mentioned|described|defined|given|written|noted|discussed`
      + `|covered) (?:earlier |above )?(?:in|on|at|by) (?:the|this|your|our|these) (?:\\w+ )?${WORK}\\b`, 'i') },
  { name: 'number of a page', why: 'is a citation', accepts: 'See page 3 for this.', rejects: 'A page of a book is thin.',
    pattern: new RegExp(
      String.raw`\b(?:pages?|slides?|passages?|section|chapter|seite|folie|kapitel|página|diapositiv[ae]|pagina)\s+\d`
      + String.raw`|\bpp?\.\s?\d|\[P?\d{1,3}\]|\((?:see )?(?:fig(?:ure|\.)|table) ?\d`, 'i') },
]
