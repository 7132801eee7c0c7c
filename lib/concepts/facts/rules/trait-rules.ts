import { anyOf, type PatternRule } from '#lib/language/rules/rule.ts'
import type { Trait } from '#lib/concepts/facts/fact.ts'

export type TraitRule = PatternRule & { trait: Trait }

const words = (list: string) => anyOf(...list.split(' '))

const TEXT_PARTS = words('section chapter module textbook unit lecture course figure table video website box feature lesson')
const COMMANDS = words('Compare Describe Explain Discuss Identify List Define Consider Imagine Suppose Think Recall Remember Note '
  + 'Notice Look Watch '
  + 'Visit Read See Click Use Try Ask Take Find Calculate Compute Draw Choose Let Assume Begin Go Review Evaluate Complete Solve Show '
  + 'Prove Keep '
  + 'Picture Refer Download Listen Explore Observe Analyze Summarize Differentiate Distinguish Outline Demonstrate Apply Turn Check '
  + 'Write State '
  + 'Name Construct Determine Return')
const POINTING = words('mentioned discussed noted described shown seen')
const WILL_SEE = words('see discuss look explore examine learn consider return use now')
const GRAPHICS = words('figure table graph diagram chart image photo photograph picture map')
const SHOWS = anyOf('above', 'below', 'shows?', 'illustrates?', 'depicts?', 'displays?', 'on the', 'in ')
const HEDGES = words('may might can could often sometimes perhaps possibly probably usually generally typically likely suggests? '
  + 'appears? seems? some '
  + 'many most several frequently occasionally rarely commonly')
const CAUSES = anyOf('because', 'since (?:it|they|the)', 'due to', 'as a result', 'results? (?:in|from)', 'leads? to', 'leading to',
  'caused by',
  'causes?(?= (?:a|an|the|\\w+s?\\b))(?! is\\b)', 'therefore', 'thus', 'consequently', 'hence', 'so that', 'owing to', 'thereby',
  'gives? rise to',
  'which (?:causes|means|leads|allows)', 'brings? about', 'is responsible for')
const CONTRASTS = anyOf('whereas', 'unlike', 'in contrast', 'by contrast', 'on the other hand', 'conversely', 'instead of', 'rather than',
  'differs? from', 'as opposed to', 'compared (?:to|with)', 'while (?:the|a|an|others?)\\b', 'however', 'although', 'but not',
  'different from',
  'distinguish(?:ed|es)? (?:from|between)', 'difference between')
const STEPS = anyOf('First(?:ly)?', 'Second(?:ly)?', 'Third(?:ly)?', 'Fourth', 'Next', 'Then', 'Finally', 'Lastly', 'Afterwards?',
  'Subsequently',
  'Step \\d+', 'After (?:this|that)', 'Once')
const KIND_OF_EXAMPLE = '(?:For|As an?|Another|One|A (?:good|classic|common|simple|famous|typical))'
const EXAMPLE_OPENERS = anyOf(`${KIND_OF_EXAMPLE} (?:\\w+ )?(?:example|instance|illustration)\\b`, 'Consider\\b', 'Imagine\\b',
  'Suppose\\b', 'Let[’\']s (?:say|imagine|suppose|consider)', 'Say (?:that|you)\\b',
  'To illustrate\\b', 'Think (?:of|about)\\b', 'Assume\\b',
  'Picture\\b', 'Examples? (?:of|include)')
const NOT_A_COMMAND = '(?!(?:of|is|are|was|were|in|themselves)\\b)'
const WHICH_PART = '(?:this|the (?:next|previous|following|preceding|last)|in (?:a )?(?:later|earlier|another)|later|earlier)'
const NEGATIONS = anyOf(...'not no never neither nor none cannot nothing nobody without hardly scarcely unlikely'.split(' '), 'fails? to',
  'rather than')
const LEARNING = anyOf('you (?:will|should) be able to', 'learning (?:objective|outcome|goal)s?',
  'by the end of this (?:section|chapter|lecture|module|unit)')
const WATCH = '(?:watch|visit|view|browse) (?:this|the|these) (?:\\w+ )?(?:video|website|site|page|link|article|clip)'
const ORDINALS = '(?:first|second|third|fourth|fifth|final|last|next)'

/** Traits that show in the words of one sentence. What points outside the sentence is in `dependence-rules.ts`. */
export const TRAIT_RULES: readonly TraitRule[] = [
  { name: 'question mark', trait: 'question', why: 'asks and states nothing', accepts: 'What is memory?', rejects: 'Ask what memory is.',
    pattern: /\?["”’)]*\s*$/ },
  { name: 'imperative opening', trait: 'imperative', why: 'tells the reader to do something', accepts: 'Compare the two curves.',
    rejects: 'Comparison helps.',
    pattern: new RegExp(`^(?:Please |Now |First,? |Then,? )?(?:${COMMANDS} ${NOT_A_COMMAND}|Don[’']t |Do not )`) },
  { name: 'learning goal', trait: 'objective', why: 'announces what will be learned', rejects: 'By the end of the war, prices rose.',
    accepts: 'By the end of this section, you will be able to describe memory.',
    pattern: new RegExp(`\\b${LEARNING}\\b`, 'i') },
  { name: 'about the book', trait: 'aside', why: 'speaks of the text, not of its subject', accepts: 'This chapter presents the theories.',
    rejects: 'The heart has four chambers.',
    pattern: new RegExp(`\\b${WHICH_PART} ${TEXT_PARTS}s?\\b`, 'i') },
  { name: 'looking back or ahead', trait: 'aside', why: 'speaks of what was or will be said', accepts: 'As mentioned above, cells divide.',
    rejects: 'As seen from the hill, cells divide.',
    pattern: new RegExp('\\b' + anyOf('as (?:we|you) (?:have )?(?:seen|saw|learned|read)',
      `as ${POINTING} (?:above|earlier|before|previously|in)`,
      'will be (?:discussed|covered|described|explored)', `we (?:will|shall) ${WILL_SEE}`) + '\\b', 'i') },
  { name: 'figure reference', trait: 'aside', why: 'means a picture that is not quoted with it', accepts: 'Figure 2.3 shows the curve.',
    rejects: 'The figures rose by 3%.',
    pattern: new RegExp(anyOf('^(?:As )?\\(?(?:Figure|Table|Fig\\.|Exhibit|Example|Box) ?\\d*', `^The ${GRAPHICS}s? ${SHOWS}`,
      `\\b(?:${POINTING}|illustrated|depicted|listed|summarized|given) (?:here|below|above)\\b`,
        `\\bin (?:the )?${GRAPHICS} (?:above|below)\\b`)) },
  { name: 'web reference', trait: 'aside', why: 'sends the reader elsewhere', accepts: 'Visit http://openstax.org/l/memory to learn more.',
    rejects: 'A web of neurons carries signals.',
    pattern: new RegExp(`https?://|\\bwww\\.|\\b${WATCH}`, 'i') },
  { name: 'example opening', trait: 'example', why: 'an instance, not the rule', accepts: 'For example, dogs salivate.',
    rejects: 'Dogs salivate at food.',
    pattern: new RegExp(`^(?:And |But |So )?${EXAMPLE_OPENERS}`) },
  { name: 'example inside', trait: 'example', why: 'holds an instance', accepts: 'Some reflexes, for example blinking, are fast.',
    rejects: 'Some samples are large.',
    pattern: /\b(?:for (?:example|instance)|is an? (?:\w+ )?(?:example|instance|illustration) of|are (?:\w+ )?examples of|e\.g\.)/i },
  { name: 'hedge', trait: 'hedged', why: 'says what may be, so neither it nor its opposite can be keyed',
    accepts: 'Stress may cause illness.',
    rejects: 'The May report was late.', pattern: new RegExp(`\\b(?:${HEDGES}|tends? to|in many cases|to some extent)\\b`) },
  { name: 'negation', trait: 'negated', why: 'turning it into a false statement would double the negation', accepts: 'It is not a reflex.',
    rejects: 'A knot is tied.',
    pattern: new RegExp(`\\b${NEGATIONS}\\b|n[’']t\\b`, 'i') },
  { name: 'reader or author', trait: 'personal', why: 'talks to the reader or of the author', accepts: 'You may have seen this.',
    rejects: 'Youth is a stage.',
    pattern: /\b(?:[Yy]ou|[Yy]ours?|[Yy]ourself|[Ww]e|us|[Oo]urs?|ourselves|I|me|[Mm]y|[Ll]et[’']s)\b(?!\.)/ },
  { name: 'cause words', trait: 'cause', why: 'ties an effect to its cause', accepts: 'Prices rise because supply falls.',
    rejects: 'The cause is unknown.',
    pattern: new RegExp(`\\b${CAUSES}\\b`, 'i') },
  { name: 'contrast words', trait: 'contrast', why: 'sets two things against each other', accepts: 'Unlike veins, arteries are thick.',
    rejects: 'They like veins.', pattern: new RegExp(`\\b${CONTRASTS}\\b|, while\\b`, 'i') },
  { name: 'step words', trait: 'step', why: 'a place in a sequence', accepts: 'Next, the signal reaches the cortex.',
    rejects: 'The next day was warm.',
    pattern: new RegExp(`^${STEPS}\\b,? |\\bthe ${ORDINALS} (?:step|stage|phase)\\b|\\bis followed by\\b`) },
]
