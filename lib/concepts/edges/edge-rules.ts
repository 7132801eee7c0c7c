import { anyOf, wordsOf, type PatternRule, type WordList } from '#lib/language/rules/rule.ts'

const split = (list: string) => list.split(' ')

/**
 * What stands between the beginning of a gloss and a concept named in it, and shows that the gloss does not rest on
 * that concept. Matched on the text between the two, which ends right before the concept.
 */
export const BETWEEN_RULES: readonly PatternRule[] = [
  { name: 'instances', why: 'what follows are cases of the thing, known or not', accepts: 'a tool such as ', rejects: 'a tool such that ',
    pattern: new RegExp(`\\b${anyOf('such as', 'includ(?:ing|es?)', 'for (?:example|instance)', 'especially', 'particularly',
      'like', 'namely', 'ranging from')}[,:]? [^;—]*$`, 'i') },
  { name: 'in brackets', why: 'a remark on the side: a case, a number, another name', accepts: 'a change in pitch (as in ',
    rejects: 'a change (in pitch) of ', pattern: /\([^)]*$/ },
  { name: 'alternative', why: 'one of several that would do', accepts: 'a loss of strength or ', rejects: 'a loss of order in ',
    pattern: /\bor (?:(?:an?|the) )?(?:[\p{L}-]+ )?$/iu },
  { name: 'contrast', why: 'told apart from it, not made of it', accepts: 'a reward given sooner than ',
    rejects: 'a reward given sooner to ',
    pattern: new RegExp(`\\b${anyOf('unlike', 'than', 'whereas', 'instead of', 'as opposed to', 'in contrast (?:to|with)', 'opposite of',
      'differs? from', 'different from', 'compared (?:to|with)', 'in comparison (?:to|with)', 'independent(?:ly)? of', 'versus', 'but',
      'while')}\\b[^;]*$`, 'i') },
  { name: 'negation', why: 'said to be absent', accepts: 'a reaction that does not need ', rejects: 'a reaction that needs a note of ',
    pattern: /(?:\b(?:not|never|nor|neither|without|cannot|no(?! longer\b))\b|n['’]t\b)[^;]*$/i },
  { name: 'place', why: 'where a thing lies is not what it is', accepts: 'an organ located behind ', rejects: 'an organ that makes ',
    pattern: new RegExp(`\\b${anyOf('located', 'situated', 'lies?', 'lying', 'found', 'sits?', 'positioned', 'embedded', 'extends?',
      'extending', 'attach(?:ed|es)', 'surround(?:s|ed|ing)', 'covers', 'covering', 'lines', 'lining')}\\b[^,;]*$`, 'i') },
  { name: 'as you know', why: 'talk to the reader, not part of the meaning', accepts: 'a group of ideas, as you may recall from ',
    rejects: 'a group of ideas, as in ', pattern: /\b(?:as|if) (?:you|we)\b[^;]*$/i },
]

/** Concepts that say too little to be built on, however often a lecture names them. */
export const GENERIC_CONCEPT_LISTS: readonly WordList[] = [
  { name: 'classes of everything', why: 'every lecture\'s terms are one of these', accepts: 'behavior', rejects: 'behaviorism',
    words: split('behavior behaviour people person individual disorder process event information data change increase decrease activity '
      + 'action system structure unit object word language world society group member point line value amount number body human '
      + 'study research theory model problem') },
]

export const GENERIC_CONCEPTS = wordsOf(GENERIC_CONCEPT_LISTS)

/** Right before a term whose name is given last: the gloss side comes before it. */
export const CALLED_RULES: readonly (PatternRule & { isClause: boolean })[] = [
  { name: 'is called', isClause: true, why: 'the whole clause is what the name stands for', accepts: 'Learning by rewards is called ',
    rejects: 'He called ',
    pattern: new RegExp(`\\b(?:is|are|was|were) (?:often |also |sometimes |commonly )?${anyOf('called', 'known as', 'termed',
      'referred to as')} (?:an? |the )?["“‘]?$`, 'i') },
  { name: 'called', isClause: false, why: 'names the phrase before it', accepts: 'It moves by a long tail, called ',
    rejects: 'It moves by a long tail and is called ',
    pattern: new RegExp(`(?<!\\b(?:is|are|was|were|be|been|also|often|sometimes|commonly)),? ${anyOf('called', 'known as', 'termed',
      'referred to as')} (?:an? |the )?["“‘]?$`, 'i') },
]

/** Right after a term that opens its sentence: what follows says what it is. */
export const SUBJECT_RULES: readonly PatternRule[] = [
  { name: 'is', why: 'says what the subject is or does by its nature', accepts: ' (“little organ”) is one of the bodies in the cell.',
    rejects: ' was first seen in 1665.',
    pattern: new RegExp(`^["”’]?(?: \\([^)]*\\))?,? ${anyOf('is (?:an?|the|one|any|made|defined|when)', 'are (?!also\\b)\\w+',
      'refers? to', 'means', 'consists? of', 'involves?', 'describes?', 'occurs? when', 'happens? when', 'states? that')}\\b`) },
]

/** Where the gloss side of such a sentence ends: what follows goes on to say something else. */
export const END_RULES: readonly PatternRule[] = [
  { name: 'next clause', why: 'joined to the definition, not part of it', accepts: '; people like it', rejects: ', which people like',
    pattern: /[;:—]|, (?:and|but|so|yet) (?:it|they|this|these|the|an?|as|then)\b|, as (?:described|shown|you|we)\b/ },
]
