import type { PatternRule, WordList } from '#lib/language/rules/rule.ts'

/** Sentences with a verb that say nothing of the subject: taken out before an assertion is looked for. */
export const LINK_FRAMES: readonly PatternRule[] = [
  { name: 'this brings us', why: 'moves on', accepts: 'That brings us to the cost:', rejects: 'That brings about the loss.',
    pattern: /\b(?:this|that|which|it) (?:brings|leads|takes|leaves) (?:us|you)\b/i },
  { name: 'here is', why: 'points ahead', accepts: 'Here is the other side:', rejects: 'The other side is here.',
    pattern: /^(?:and |but |so |now )?here(?: is| are|['’]s| comes?)\b/i },
  { name: 'that is all', why: 'closes', accepts: 'That was the first half.', rejects: 'That was the cause.',
    pattern: new RegExp(
      String.raw`^(?:and |but |so )?(?:that|this|so much) (?:is|was|['’]s) (?:all|it|enough|(?:the|one) (?:first|second`
      + String.raw`|other|easy|hard|short)? ?(?:half|part|idea|picture|side|story|answer|version))\b`, 'i') },
  { name: 'we turn', why: 'moves on', accepts: 'Now we turn to the cost.', rejects: 'Now the cost turns.',
    pattern: new RegExp(
      String.raw`\b(?:we|you|I)(?: can| will|['’]ll|['’]re|['’]ve| have| are| may)?(?: now| next| then| also)? (?:turn|come`
      + String.raw`|look|looked|move|go|return|start|begin|continue|see|saw|seen|know|met|ready|need|ask|add|leave|left)\b`, 'i') },
  { name: 'let us', why: 'invites', accepts: 'Let us look at the cost.', rejects: 'They let costs grow.',
    pattern: /^(?:so |now |and |but )?let(?: us|['’]s)\b(?: \w+)?/i },
  { name: 'the question is', why: 'asks', accepts: 'The question is why:', rejects: 'The question is hard.',
    pattern: /\b(?:the|one|a|another) question (?:is|remains|was)\b(?=[:.?]|$| (?:why|how|what|when|where|who|which|whether))/i },
]

/** They open a clause that asserts nothing by itself. */
export const CLAUSE_OPENERS: readonly WordList[] = [
  { name: 'clause openers', why: '"how it ends" names a topic', accepts: 'how', rejects: 'however',
    words: ('how what why when where who whose which whether that if because although though while since until before '
      + 'after once as').split(' ') },
]

/** Content words that belong to the way a text moves on, not to a subject. */
export const LINK_WORDS: readonly WordList[] = [
  { name: 'words of moving on', why: 'a link needs words of its own', accepts: 'next', rejects: 'text',
    words: ('first second third next last finally begin begins beginning start starts starting end ends ending finish close '
      + 'turn turns turning move moves moving come comes go goes continue back ahead step steps part parts half side '
      + 'sides piece pieces point points idea ideas picture story question questions answer reason reasons example '
      + 'examples case cases difference comparison contrast detail details summary short brief word words look looking '
      + 'consider note notice remember recall imagine think take compare put keep leave return let know see explain '
      + 'understand matter matters happen happens follow follows following work works thing things way ways same new old '
      + 'different together between under over there two three four both several simple longer simply plain clear hard '
      + 'easy important remain remains left bring brings lead leads mean means behind practice theory catch trick '
      + 'problem twist result overview far main key basic kind kinds sum enough').split(' ') },
]
