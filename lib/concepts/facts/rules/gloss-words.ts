import { anyOf, wordsOf, type WordList } from '#lib/language/rules/rule.ts'

const split = (list: string) => list.split(' ')

export const CLASS_NOUN_LISTS: readonly WordList[] = [
  { name: 'class nouns', why: 'definitions name a class and then narrow it', accepts: 'process', rejects: 'progress',
    words: split('process type kind form study theory method technique ability tendency state condition disorder disease system '
      + 'structure organ tissue cell cells substance chemical molecule compound hormone set group collection series sequence '
      + 'part portion region area branch field science discipline approach perspective model concept idea principle law rule '
      + 'measure measurement number value amount degree level rate ratio quantity percentage act action behavior behaviour '
      + 'activity practice procedure strategy change increase decrease lack loss absence presence response reaction feeling '
      + 'emotion belief attitude thought pattern relationship difference period stage phase event experience situation person '
      + 'people individual individuals member institution organization market firm good goods cost price curve graph point '
      + 'line variable data statistic test experiment sample distribution function probability movement membrane muscle bone '
      + 'nerve fluid layer device tool instrument material way use result effect phenomenon property characteristic quality '
      + 'class category unit element particle force energy trait memory knowledge information damage storage drug therapy '
      + 'treatment policy tax payment') },
]

export const GLOSS_JUDGEMENT_LISTS: readonly WordList[] = [
  { name: 'praise and weight', why: 'an opinion can be neither keyed nor refuted', accepts: 'important', rejects: 'importing',
    words: split('important good great vital useful helpful crucial essential key powerful popular famous well-known common interesting '
      + 'excellent classic critical major significant valuable fascinating wonderful best better worst bad difficult easy hard '
      + 'challenging controversial leading main necessary similar another higher lower greater larger smaller different other '
      + 'fundamental remarkable ideal perfect prime notable complicated convenient necessity likely big huge frequent') },
]

/** Small words the checks of a gloss go by. */
export const GLOSS_WORD_LISTS: Record<'hanging' | 'instance' | 'narrowing', readonly WordList[]> = {
  hanging: [
    { name: 'hanging words', why: 'a phrase that ends so was cut off', accepts: 'of', rejects: 'off',
      words: split('and or of the a an is are was in to for with as by that which from like e.g.') },
  ],
  instance: [
    { name: 'instances', why: 'what such a noun opens is one case, a part of the text or a remark on the word',
      accepts: 'example', rejects: 'sample',
      words: split('example examples instance illustration exception reason result chapter section figure table video website '
        + 'fact attempt matter question issue term acronym abbreviation nickname') },
  ],
  narrowing: [
    { name: 'narrowing words', why: 'what follows tells members of a class apart', accepts: 'containing', rejects: 'continuing',
      words: split('of for to used in by with between from about involving containing consisting designed on among') },
  ],
}

export const HANGING_WORDS = wordsOf(GLOSS_WORD_LISTS.hanging)
export const INSTANCE_WORDS = wordsOf(GLOSS_WORD_LISTS.instance)
export const NARROWING_WORDS = wordsOf(GLOSS_WORD_LISTS.narrowing)
export const CLASS_NOUNS = wordsOf(CLASS_NOUN_LISTS)
export const GLOSS_JUDGEMENTS = wordsOf(GLOSS_JUDGEMENT_LISTS)

const PERSON_ENDINGS = anyOf('ologist', 'onomist', 'osopher', 'ician', 'ientist', 'ographer', 'iatrist')
const PERSONS = anyOf(...('researcher writer author professor president leader king queen inventor \\w*discoverer artist teacher poet '
  + 'doctor man woman '
  + 'founder student journalist player actor singer engineer lawyer general officer physician').split(' '), 'father of', 'mother of')

/** Nouns for people by what they do. */
export const PERSON_NOUN = new RegExp(`\\b(?:\\w+${PERSON_ENDINGS}|${PERSONS})s?\\b`, 'i')
