import type { LanguageRule } from '#lib/language/rules/rule.ts'

/**
 * How a sentence shows that it brings in a term: what stands before the term and what after. In the examples the term
 * stands between asterisks. `weight`: how surely.
 */
export type IntroductionRule = LanguageRule & { before: RegExp; after: RegExp; weight: number }

const START = /^(?:The |An? )?["“‘]?$/
const ANY = /^/
const ASIDE = '["”’]?,?(?: \\([^()]{1,60}\\))?'
const GLOSSED = '["”’]?(?: \\([^()]{1,20}\\))?'
/** "a natural (unlearned) reaction to", "the process of": a noun that goes on to say which. */
const GLOSS = '(?:an?|the) (?:[\\w()-]+,? ){1,4}(?:of|to|that|which|who|in which|by which|for|from)\\b'

export const INTRODUCTION_RULES: readonly IntroductionRule[] = [
  { name: 'called', weight: 3, why: 'names what the sentence has just described',
    before: /(?<!\balso )\b(?:called|termed|known as|referred to as|named|labell?ed|dubbed) (?:the |an? )?["“‘]?$/, after: ANY,
    accepts: 'The set of processes is called *memory*.', rejects: 'Recall is also called *memory*.' },
  { name: 'call this', weight: 3, why: 'gives the name of what it points to',
    before: /\b(?:call|calls|called|term|name) (?:this|it|these|that|such)\b[^.;]*?["“‘]?$/, after: /^["”’]?[.,;—]/,
    accepts: 'Economists call this inverse relationship the *law of demand*.', rejects: 'Many call the clinic about *memory*.' },
  { name: 'they mean', weight: 3, why: 'says what people mean by the term',
    before: /(?:\b[Bb]y|\bspeaks? of|\btalks? (?:about|of)|\b[Tt]he (?:term|word)) ["“‘]?$/,
    after: /^["”’]?,? (?:they|we|\w+s) means? |^["”’]?,? (?:to (?:refer|describe|mean)|means|refers to|describes)\b/,
    accepts: 'When economists talk about *supply*, they mean the amount.', rejects: 'When people talk about *supply*, they laugh.' },
  { name: 'subject is', weight: 2.5, why: 'says what its subject is', before: START,
    after: new RegExp(
      `^${ASIDE} (?:is|are) (?:called|defined as|known as|the|an?|any|one of|\\w+ (?:that|which|who|about|of|in which|by which)|\\w+ing\\b)`
        + '(?! (?:example|case|important|key|same|\\d))',
    ),
    accepts: '*Encoding* is the input of information.', rejects: 'At first *encoding* is a struggle.' },
  { name: 'subject means', weight: 3, why: 'says what its subject stands for', before: START,
    after: new RegExp(`^${ASIDE} (?:refers? to|means|occurs? when|happens? when|states? that|is when|takes? place when)\\b`),
    accepts: '*Blocking* occurs when stored information cannot be reached.', rejects: '*Blocking* annoys people.' },
  { name: 'subject involves', weight: 2, why: 'says what belongs to its subject', before: START,
    after: new RegExp(`^${ASIDE} (?:describes?|consists? of|involves?|deals? with)\\b`),
    accepts: '*Rehearsal* involves saying items again.', rejects: 'Often *rehearsal* involves others.' },
  { name: 'term: gloss', weight: 3, why: 'explains the term after a colon', before: ANY, after: new RegExp(`^\\)?${GLOSSED}: ${GLOSS}`),
    accepts: 'Salivation was an *unconditioned response* (UCR): a natural (unlearned) reaction to a stimulus.',
    rejects: 'He studied *reflexes*: the blink and the cough.' },
  { name: 'term—gloss', weight: 2, why: 'explains the term between dashes', before: ANY,
    after: new RegExp(`^\\)?${GLOSSED} ?[—–] ?${GLOSS}`),
    accepts: 'He wanted a *phobia*—a persistent, excessive fear of an object.', rejects: 'It hurt the *heart*—the doctor said so.' },
  { name: 'or', weight: 2, why: 'gives the term beside the everyday word', before: /, or (?:the |an? )?["“‘]?$/, after: /^["”’]?,/,
    accepts: 'Forgetting over time, or *transience*, is common.', rejects: 'Choose names, dates or *places*.' },
  { name: 'term, or gloss', weight: 2, why: 'explains the term in other words',
    before: /^(?:The |An? )?["“‘]?$|\b(?:is|are|of|to|by|in) (?:the |an? )?["“‘]?$/,
    after: /^["”’]?, or (?:the |an? |when |\w+ing )/,
    accepts: 'The first step is *encoding*, or the input of information.', rejects: 'It needs *encoding* or storage.' },
  { name: 'term, which is', weight: 2, why: 'explains the term in a clause of its own', before: ANY,
    after: /^["”’]?(?: \([^()]{1,60}\))?, (?:which|who|that) (?:is|are|refers? to|means|involves?|occurs?|describes?)\b/,
    accepts: 'People rely on *chunking*, which is a way to group items.', rejects: 'People rely on *chunking*, which helps.' },
  { name: 'between dashes', weight: 2, why: 'names the thing beside it', before: /[—–] ?$/, after: /^ ?[—–]/,
    accepts: 'The failure to store a memory—*absentmindedness*—is common.',
    rejects: 'The failure—or *absentmindedness* of people—is common.' },
  { name: 'in T', weight: 1.5, why: 'opens with the term as its topic', before: /^In (?:the |an? )?["“‘]?$/, after: /^["”’]?,/,
    accepts: 'In *classical conditioning*, a neutral stimulus is paired with another.',
    rejects: 'In the *classical conditioning* lab we met.' },
  { name: 'according to T', weight: 1.5, why: 'gives what a law or theory says',
    before: /^According to the ["“‘]?$/, after: /^["”’]?,/,
    accepts: 'According to the *law of effect*, rewarded behavior is repeated.', rejects: 'According to *Freud*, dreams have a meaning.' },
  { name: 'subject has or does', weight: 1, why: 'speaks of the term as its subject', before: START,
    after: new RegExp(
      `^${ASIDE} (?:is|are|was|were|has|have|can|includes?|contains?|requires?|allows?|helps?|shows?|measures?|uses?|provides?|makes?`
        + '|carr(?:y|ies)|connects?)\\b',
    ),
    accepts: '*Neurons* carry signals.', rejects: 'Some *neurons* carry signals.' },
]

/** How surely a sentence introduces the term at `start`..`end` of it; 0 if nothing shows it. */
export function introductionWeight(text: string, { start, end }: { start: number; end: number }): number {
  const matching = INTRODUCTION_RULES.filter((rule) => rule.before.test(text.slice(0, start)) && rule.after.test(text.slice(end)))
  return Math.max(0, ...matching.map((rule) => rule.weight))
}
