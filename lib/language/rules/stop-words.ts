import { wordsOf, type WordList } from './rule.ts'

const split = (list: string) => list.split(' ')

/** Words that carry grammar, not subject matter. */
export const STOP_WORD_LISTS: readonly WordList[] = [
  { name: 'determiners', why: 'they point at a noun and say nothing of it', accepts: 'every', rejects: 'single',
    words: split('a an the this that these those each every either neither some any no all both half such what which whose another '
      + 'other others') },
  { name: 'pronouns', why: 'they stand for something named elsewhere', accepts: 'themselves', rejects: 'self',
    words: split('i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers '
      + 'herself it its itself they them their theirs themselves one ones who whom someone somebody something anyone anybody '
      + 'anything everyone everybody everything nobody nothing none') },
  { name: 'prepositions', why: 'they tie nouns together', accepts: 'through', rejects: 'opposite',
    words: split('of in on at by for with from to into onto upon about above across after against along among around as before behind '
      + 'below beneath beside besides between beyond despite down during except inside like near off out outside over past per '
      + 'since than through throughout toward towards under until up via within without') },
  { name: 'conjunctions', why: 'they tie clauses together', accepts: 'whereas', rejects: 'condition',
    words: split('and or but nor so yet if because although though while whereas unless when whenever where wherever whether how why '
      + 'once') },
  { name: 'auxiliaries', why: 'they carry tense and mood of another verb', accepts: 'should', rejects: 'will-power',
    words: split('am is are was were be been being do does did doing done have has had having can could may might must shall should '
      + 'will would cannot ought') },
  { name: 'adverbs', why: 'frequent adverbs that fit any subject', accepts: 'usually', rejects: 'chemically',
    words: split('not also very too just only even still then there here now again ever never always often usually sometimes generally '
      + 'more most less least much many few little lot well quite rather almost already therefore thus however hence instead '
      + 'perhaps maybe') },
  { name: 'book verbs', why: 'verbs a text uses to talk of anything', accepts: 'called', rejects: 'caused',
    words: split('called known termed named get gets got make makes made use uses used using see seen say says said give gives given '
      + 'take takes taken') },
  { name: 'contractions', why: 'what is left of auxiliaries and not', accepts: 'don\'t', rejects: 'can\'ton',
    words: split('n\'t \'s \'re \'ve \'ll \'d \'m don\'t doesn\'t isn\'t aren\'t can\'t won\'t it\'s that\'s they\'re you\'re we\'re '
      + 'i\'m') },
]

export const STOP_WORDS = wordsOf(STOP_WORD_LISTS)
