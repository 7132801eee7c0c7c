import type { WordList } from '#lib/language/rules/rule.ts'

/** Words that carry little of a point: an answer may leave them out or put others in their place. */
export const GENERIC_WORDS: readonly WordList[] = [
  { name: 'book words', why: 'they name the kind of thing, not the thing', accepts: 'process', rejects: 'processor',
    words: ('process thing things way ways part parts kind type form area areas system case cases example term fact result amount role '
      + 'aspect feature characteristic set group able order means manner basis situation condition conditions stuff lot bit state '
        + 'level version time times place places').split(' ') },
  { name: 'light verbs', why: 'they carry tense and little else', accepts: 'help', rejects: 'helpless',
    words: ('help helps occur occurs happen happens take takes place become becomes let lets want wants try tries go goes come '
      + 'comes keep keeps '
      + 'make makes made making serve serves act acts work works describe describes refer refers mean means involve involves say '
        + 'says think').split(' ') },
  { name: 'degrees', why: 'how much is said in many ways', accepts: 'very', rejects: 'every',
    words: ('very really just simply basically actually mainly mostly primarily typically normally specific certain various '
      + 'particular few many several some most far even exactly').split(' ') },
]
