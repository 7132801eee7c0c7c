import type { PatternRule } from '#lib/language/rules/rule.ts'

/** Sentences left out beside those the analysis calls asides. */
export const ASIDE_RULES: readonly PatternRule[] = [
  { name: 'let us', why: 'announces what comes instead of saying it', accepts: 'Now, let’s look at the amygdala.',
    rejects: 'Let’s say Sam forgot the film.',
    pattern: /^(?:(?:Now|First|Next|So|Here),? )?let(?:[’']s| us) (?!say|imagine|suppose|assume|consider|think)/i },
  { name: 'this video', why: 'speaks of something that is not on the page', accepts: 'In this TED Talk, Ramirez explains it.',
    rejects: 'In this case, the talk is short.',
    pattern: /\bthis (?:\w+ )?(?:TED Talk|video|podcast|documentary|film clip|clip|simulation|animation|interview)\b/i },
  { name: 'in brackets', why: 'a remark in passing, and half of it may be missing', accepts: '(Note that this is an exception.)',
    rejects: 'The axis (vertical) shows the price.',
    pattern: /^\(.*[.!?]\)?$|^[^(]*[.!?]\)$/ },
  { name: 'the following', why: 'points at something that is not quoted with it', accepts: 'The following feature shows how.',
    rejects: 'In the following years prices rose.',
    pattern: /^Following (?:is|are)\b|\b[Tt]he following (?:\w+ ){0,4}(?:features?|figures?|tables?|exercises?|box|graphs?|examples?)/ },
]

/** A story begins: somebody does something at some time. It may illustrate the concept, but it says nothing of it. */
export const STORY_RULES: readonly PatternRule[] = [
  { name: 'at a time', why: 'sets a scene', accepts: 'In the fall of 2002, a sniper shot people.',
    rejects: 'In the brain, signals are fast.',
    pattern: new RegExp(
      '^(?:(?:In|On|During|By|Since) (?:the )?(?:\\w+ ){0,4}(?:1[5-9]|20)\\d\\d\\b|One (?:day|night|morning|evening|afternoon)\\b'
        + '|Once upon\\b|Last (?:week|year|month|summer|night)\\b|(?:Years|Months|Weeks|Days) (?:later|ago)\\b)',
    ) },
  { name: 'a study', why: 'tells what was done to find out', accepts: 'In one study, rats learned a maze.',
    rejects: 'In studies of memory, recall is the measure.',
    pattern: /^In (?:a|an|one|another|this|her|his|their) (?:\w+ ){0,2}(?:study|experiment|case|survey)\b/ },
]

export const EXAMPLE_OPENINGS: readonly PatternRule[] = [
  { name: 'opens an example', why: 'says that an instance follows', accepts: 'For example, dogs salivate.',
    rejects: 'Some reflexes, for example blinking, are fast.',
    pattern: new RegExp(
      '^(?:And |But |So |Or )?(?:'
        + '(?:For|As an?|Another|One|An|A (?:good|classic|common|simple|famous|typical)) (?:\\w+ )?(?:example|instance|illustration)\\b'
        + `|Consider (?!that)|Imagine\\b|Suppose\\b|Let[’']s (?:say|imagine|suppose|consider)|Say (?:that|you)\\b|To illustrate\\b`
        + '|Think (?:of|about)\\b|Assume\\b|Picture\\b|Examples? (?:of|include)'
        + `|Here(?:[’']s| is| are) (?:an?|another|some|\\w+) examples?\\b)`,
    ) },
  { name: 'is an example of', why: 'says of what it is an instance', accepts: 'Blinking is an example of a reflex.',
    rejects: 'He set an example to us.',
    pattern: /\b(?:is|are|provides?|gives?|offers?) (?:an? |another |one |the )?(?:\w+ )?(?:examples?|instances?|illustrations?) of\b/ },
]
