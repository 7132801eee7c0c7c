import type { PatternRule, WordList } from '#lib/language/rules/rule.ts'

const split = (list: string) => list.split(' ')

export const UNIVERSALS: readonly WordList[] = [
  { name: 'universals of a claim', why: 'they turn "often" into "always"', accepts: 'always', rejects: 'already',
    words: split('all every always everyone everybody everything everywhere entirely completely totally invariably anyone any guarantee '
      + 'guarantees guaranteed inevitably exclusively solely whenever') },
]
export const SOURCE_UNIVERSALS: readonly WordList[] = [
  ...UNIVERSALS,
  { name: 'universals of a source', why: 'these say as much as "all"', accepts: 'each', rejects: 'beach',
    words: split('each anything whatever must entire whole universal regardless required fully throughout full never necessary '
      + 'essential') },
]
/** Universals that claim nothing for all. */
export const NO_UNIVERSAL: readonly PatternRule[] = [
  { name: '"every" at the start', why: 'mostly "every time", "every one of these"', accepts: 'Every run of it is counted.',
    rejects: 'It counts every run.', pattern: /^\W*every\b/i },
  { name: '"any" of choice', why: 'picks one, claims nothing of all', accepts: 'without any other cause', rejects: 'any cause will do',
    pattern: /\bany (?:such|given|more|longer|other|of)\b/i },
  { name: '"all" of something named', why: 'sums up what the lecture listed', accepts: 'all of this costs time',
    rejects: 'all sellers raise it',
    pattern: /\ball (?:of|this|that|in|the)\b/i },
  { name: '"everything in"', why: 'a place, not a law', accepts: 'it keeps everything in one place', rejects: 'everything grows',
    pattern: /\beverything in\b/i },
  { name: 'nearly all', why: 'a hedge of its own', accepts: 'almost all voters', rejects: 'all voters',
    pattern: new RegExp(
      String.raw`\b(?:nearly|almost|not|hardly|virtually|practically) (?:quite )?(?:all|every\w*|always|any\w*|completely`
      + String.raw`|entirely|totally)\b`, 'i') },
  { name: 'negated universal', why: '"does not hold for every" says the opposite', accepts: 'it need not be any of them',
    rejects: 'it is always so',
      pattern: /\b(?:not|never|no|cannot|n't)\b(?:\s+[\w-]+){0,4}\s+(?:all|every\w*|always|any\w*|completely|entirely|totally)\b/i },
]
export const HEDGES: readonly WordList[] = [
  { name: 'hedges', why: 'the source leaves exceptions', accepts: 'usually', rejects: 'usual',
    words: split('some sometimes most mostly may might can could often usually generally typically many several tend tends tended likely '
      + 'probably possibly perhaps largely mainly partly commonly frequently potential potentially suggest suggests suggested appear '
      + 'appears appeared seem seems seemed almost nearly occasionally rarely majority relatively somewhat few normally especially '
      + 'primarily particularly') },
]
export const STRONG_NEGATIONS: readonly WordList[] = [
  { name: 'strong negations', why: 'they turn a sentence round', accepts: 'never', rejects: 'ever',
    words: split('not no never none nobody nothing nowhere neither nor without cannot') },
]
/** Negations that turn nothing round; taken out before strong ones are looked for. */
export const NO_NEGATION: readonly PatternRule[] = [
  { name: 'not only', why: 'adds something', accepts: 'not only cells', rejects: 'not a cell',
    pattern: /\bnot (?:only|just|merely|the only)\b/gi },
  { name: 'contrast at the end', why: '", not Y" names what is set against', accepts: 'a cue, not a rule', rejects: 'it is not a rule',
    pattern: /[,;—–-] ?not\b/gi },
  { name: 'nothing but', why: 'says "only"', accepts: 'nothing but noise', rejects: 'nothing is left',
    pattern: /\bnothing (?:but|more than|other than)\b/gi },
  { name: 'no more than', why: 'a bound', accepts: 'no more than five', rejects: 'no cells',
    pattern: /\bno (?:more|less|fewer) than\b/gi },
  { name: 'or not', why: 'leaves it open', accepts: 'whether it fits or not', rejects: 'it does not fit', pattern: /\bor not\b/gi },
  { name: 'without', why: 'mostly a circumstance', accepts: 'done without help', rejects: 'with help', pattern: /\bwithout\b/gi },
  { name: 'not + staying', why: '"does not stay" says "changes"', accepts: 'it does not stay the same', rejects: 'it does not grow',
    pattern: /\b(?:not|n't) (?:stay|remain|keep|same|fixed|constant)\b/gi },
  { name: 'not + all', why: 'a hedge', accepts: 'it is not always so', rejects: 'it is not so',
    pattern: /\b(?:not|n't) (?:always|all|every\w*|necessarily|exactly)\b/gi },
]
export const SOFT_NEGATIONS: readonly WordList[] = [
  { name: 'soft negative cues', why: 'a claim may say them with "not"', accepts: 'lack', rejects: 'black',
    words: split('fail lack absent stop prevent avoid lose unable impossible deny hardly barely rarely few little instead ignore reject '
      + 'refuse spare false wrong incorrect independent free except exclude drop remove block miss only alone unlike different unless '
      + 'despite opposite forbid ban vanish cease invalid less least than too change alter vary') },
]
export const NEGATIVE_PREFIXES: readonly PatternRule[] = [
  { name: 'un-, non-, dis-', why: 'negation inside the word', accepts: 'unaware', rejects: 'under',
    pattern: /^(?:un(?!der|i|til)|non|dis)\w{3,}/ },
  { name: 'in-, im-, ir-', why: 'negation inside the word, of some adjectives', accepts: 'incomplete', rejects: 'include',
    pattern: new RegExp(
      String.raw`^(?:in|im|ir)(?:correct|accurate|able|complete|possible|visible|dependent|valid|sufficient|adequate`
      + String.raw`|appropriate|effective|efficient|elastic|flexible|formal|frequent|probable|proper|perfect|mobile|mature`
      + String.raw`|regular|relevant|rational|reversible|responsible)`) },
]
export const UP: readonly WordList[] = [
  { name: 'rising', why: 'verbs of more', accepts: 'grew', rejects: 'group',
    words: split('increase rise rose risen grow grew grown climb expand boost gain raise widen strengthen accelerate') },
]
export const DOWN: readonly WordList[] = [
  { name: 'falling', why: 'verbs of less', accepts: 'fell', rejects: 'fellow',
    words: split('decrease fall fell fallen drop decline shrink shrank shrunk reduce diminish lose lost slide slid weaken slow cut lower '
      + 'sink sank sunk shorten') },
]
/** Pairs of opposites. */
export const OPPOSITES: readonly WordList[] = [
  { name: 'opposites', why: 'near one word the claim has one and the source the other', accepts: 'before/after', rejects: 'before/first',
    words: split('before/after prior/after earlier/later toward/away inside/outside left/right above/below positive/negative gain/lose '
      + 'store/release absorb/release buy/sell push/pull strong/weak fast/slow long/short large/small cheap/expensive easy/hard '
      + 'better/worse inner/outer internal/external maximum/minimum dependent/independent accept/reject allow/prevent help/harm '
      + 'active/passive explicit/implicit create/destroy contract/relax include/exclude attract/repel succeed/fail surplus/shortage '
      + 'more/less more/fewer most/least higher/lower greater/smaller up/down') },
]
export const CLAIMED_CAUSES: readonly PatternRule[] = [
  { name: 'causes a claim states', why: 'an invented reason is the plausible error', accepts: 'because it is cold',
    rejects: 'when it is cold',
    pattern: new RegExp(
      String.raw`\b(?:because|leads? to|led to|results? in|resulted in|causes?|caused by|due to|thanks to|which (?:forces`
      + String.raw`|makes|causes|triggers))\b`, 'i') },
]
export const SOURCE_CAUSES: readonly WordList[] = [
  { name: 'causes a source states', why: 'any of these may carry the reason', accepts: 'hence', rejects: 'whence',
    words: split('because leads lead led results result resulted causes cause caused due thanks forces makes triggers since as '
      + 'therefore thus so reason why when if hence make allow affect enable influence for') },
]
