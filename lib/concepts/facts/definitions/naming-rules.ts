import { anyOf } from '#lib/language/rules/rule.ts'
import type { DefinitionRule } from './definition-rule.ts'
import { glossThenName, nameAsGloss, phraseThenName, termWord, whenThenName, whichIs, whichMeans } from './naming-readers.ts'

const BE = anyOf('is', 'are', 'has been', 'have been', 'was', 'were', 'be', 'become', 'became')
const OFTEN = anyOf(...'also often sometimes commonly usually generally collectively typically simply frequently traditionally'.split(' '))
const CALLED = anyOf('called', 'termed', 'known as', 'referred to as')

/** Rules in which cue words name the term. */
export const NAMING_RULES: readonly DefinitionRule[] = [
  { name: 'is called', why: 'the lecture says that this is the name', tier: 'upper', weight: 1, quality: 0,
    cue: new RegExp(`\\b${BE}(?: ${OFTEN})? (?:${CALLED}|named|labeled)\\b`, 'gi'), read: glossThenName,
    accepts: '{The tendency to seek evidence that supports a belief} is called [confirmation bias].', rejects: 'The police were called.' },
  { name: 'when called', why: 'a case described by "when" and then named', tier: 'upper', clause: true, weight: 0.8, quality: 0,
    cue: new RegExp(`\\b(?:it|this|that|the result|the process)(?: is| has been)(?: often| sometimes)? ${CALLED}\\b`, 'gi'),
    read: whenThenName,
    accepts: '{When a stimulus no longer gets a response}, this is called [habituation].', rejects: 'It is called habituation.' },
  { name: 'called', why: 'a phrase named in passing: the gloss may be only part of the meaning', tier: 'lower', weight: 0.9, quality: 0.1,
    cue: new RegExp(`(?<!\\b(?:${BE}|been|so|${OFTEN}) )\\b${CALLED}\\b`, 'gi'), read: phraseThenName,
    accepts: 'They used {a statistical technique for combining many studies} called [meta-analysis].', rejects: 'He called his mother.' },
  { name: 'the term', why: 'the word itself is spoken of', tier: 'upper', weight: 1, quality: 0,
    cue: /\b(?:the|use the|uses the) (?:term|word|phrase|concept of|notion of)\b/gi, read: termWord,
    accepts: 'The term [catharsis] refers to {the release of strong emotion through action}.', rejects: 'In the long term they lost.' },
  { name: 'define as', why: 'says outright how a word is used', tier: 'upper', weight: 1, quality: 0,
    cue: /\b(?:defines?|defined) (?=\S)/gi, read: nameAsGloss,
    accepts: 'Psychologists define [intelligence] as {the ability to learn from experience}.', rejects: 'They define the rules.' },
  { name: 'think of as', why: 'an image or a rough definition', tier: 'lower', weight: 0.7, quality: 0,
    cue: /\b(?:think of|regards?|views?) (?=\S)/gi, read: nameAsGloss,
    accepts: 'You can think of a [population] as {a collection of persons under study}.', rejects: 'They think of home.' },
  { name: 'which means', why: 'a relative clause that explains the word before it', tier: 'lower', weight: 0.6, quality: 0,
    cue: /, which (?:means|refers to|describes|is defined as) /gi, read: whichMeans,
    accepts: 'The first error is [transience], which means {that memories fade after some time}.',
    rejects: 'He slept, which means that he was tired.' },
  { name: 'which is', why: 'a relative clause that says what a thing is', tier: 'upper', weight: 0.45, quality: 0.2,
    cue: /, (?:which|that) (?:is|are) (?:an?|the)\b/gi, read: whichIs,
    accepts: 'They measured [reaction time], which is {the time that passes between a signal and a response}.',
    rejects: 'They went home, which is fine.' },
]
