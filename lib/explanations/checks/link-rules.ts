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
  { name: 'that leaves the question', why: 'moves on', accepts: 'That leaves the question of price.',
    rejects: 'That leaves the cell.',
    pattern: /\b(?:this|that|which) (?:leaves|raises|opens|settles) (?:the|a|one|another) (?:\w+ )?(?:question|point|case)\b/i },
  { name: 'the next builds on this', why: 'tells the order of the text, not of the subject',
    accepts: 'The next technique builds on this rule:', rejects: 'The technique builds on rehearsal:',
    pattern: new RegExp(
      String.raw`\b(?:the|this|that|our) (?:(?:next|last|first|second|third|final|other|same|new) )?(?:one|step|idea|part|technique|rule`
      + String.raw`|method|point|case|example|question|thing)s? (?:builds?|rests?|follows?|starts?|begins?|continues?|comes?|goes)`
      + String.raw` (?:(?:on|upon|from|with|back to) (?:it|them|(?:this|that|these|those|the (?:first|last|same|previous))(?: \w+)?)`
      + String.raw`|next|last|first|further)(?=\s*(?:[.:,;]|$))`, 'i') },
  { name: 'we turn', why: 'moves on', accepts: 'Now we turn to the cost.', rejects: 'Now the cost turns.',
    pattern: new RegExp(
      String.raw`\b(?:we|you|I)(?: can| will|['’]ll|['’]re|['’]ve| have| are| may)?(?: now| next| then| also)? (?:turn|come`
      + String.raw`|look|looked|move|go|return|start|begin|continue|see|saw|seen|know|met|ready|need|ask|add|leave|left)\b`, 'i') },
  { name: 'let us', why: 'invites', accepts: 'Let us look at the cost.', rejects: 'They let costs grow.',
    pattern: /^(?:so |now |and |but )?let(?: us|['’]s)\b(?: \w+)?/i },
  { name: 'the question is', why: 'asks', accepts: 'The question is why:', rejects: 'The question is hard.',
    pattern: /\b(?:the|one|a|another) question (?:is|remains|was)\b(?=[:.?]|$| (?:why|how|what|when|where|who|which|whether))/i },
]

/** They open a clause that asserts nothing by itself; "because" and "although" take what follows them for true. */
export const CLAUSE_OPENERS: readonly WordList[] = [
  { name: 'clause openers', why: '"how it ends" names a topic', accepts: 'how', rejects: 'however',
    words: ('how what why when where who whose which whether that if while until before after once as').split(' ') },
]

/** Words of moving on: a link may begin with any of them, also one without a verb. */
export const LINK_OPENERS: readonly WordList[] = [
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

/**
 * Words of discourse, which name no subject: with the openers, what a link may hold though no claim does. Their inflected forms count
 * as well ("builds"), words made of them do not ("hardness").
 */
export const LINK_WORDS: readonly WordList[] = [
  ...LINK_OPENERS,
  { name: 'nouns of discourse', why: 'every text has them', accepts: 'technique', rejects: 'technology',
    words: ('set rule technique method approach concept notion topic subject term definition meaning list order group pair level '
      + 'stage role feature aspect sort type form version purpose goal aim task place moment line link path road step connection relation '
      + 'relationship pattern outcome consequence conclusion claim fact argument explanation description choice option exception '
      + 'limit advantage disadvantage similarity alternative analogy illustration scene setting use name number hand look').split(' ') },
  { name: 'verbs of discourse', why: 'what a text does with its subject', accepts: 'build', rejects: 'guild',
    words: ('build use make give get show tell describe define call name apply try add join connect split separate change shift '
      + 'switch pick choose unpack zoom walk explore examine meet introduce revisit cover check find ask sum wrap recap '
      + 'hold stand sit fit rest stay say read need want like count share differ compare contrast follow miss').split(' ') },
  { name: 'irregular forms', why: 'no stemmer leads them back', accepts: 'built', rejects: 'bolt',
    words: ('built made given gave got told shown held found met chosen chose taken took kept left said seen saw went gone began begun '
      + 'came known knew thought meant stood sat done did brought led drawn').split(' ') },
  { name: 'adverbs of discourse', why: 'order and manner of telling', accepts: 'again', rejects: 'gain',
    words: ('now then again once twice briefly instead rather therefore thus hence meanwhile however otherwise similarly likewise '
      + 'conversely besides also only just still closer deeper further later earlier below above finally lastly firstly secondly '
      + 'thirdly afterwards beforehand shortly alone apart aside away forward round around').split(' ') },
  { name: 'number words', why: 'they count the parts of a text', accepts: 'five', rejects: 'fives',
    words: 'one two three four five six seven eight nine ten fourth fifth sixth half'.split(' ') },
  { name: 'adjectives of discourse', why: 'they tell parts of a text apart', accepts: 'opposite', rejects: 'opposition',
    words: ('other another opposite reverse whole big small little good bad better best worse common general special specific '
      + 'particular single final previous real actual concrete everyday familiar curious surprising similar').split(' ') },
]

/** What one thing may be said to be to another without a verb: "The reason: stress." */
export const STATING_NOUNS: readonly WordList[] = [
  { name: 'nouns that state', why: 'beside a word of the subject they say what it is', accepts: 'reason', rejects: 'question',
    words: ('reason reasons result results answer example examples difference cause causes outcome consequence conclusion advantage '
      + 'disadvantage purpose goal aim definition meaning fact exception key effect effects source rule proof').split(' ') },
]

/** Verbs a tagger takes for plurals behind a singular noun: "stress leads to". */
export const NOUNLIKE_VERBS: readonly WordList[] = [
  { name: 'verbs of effect and change', why: 'their subject acts, whatever the tagger says', accepts: 'causes', rejects: 'clauses',
    words: ('causes leads makes means helps follows depends results comes needs raises produces creates builds gives takes moves drives '
      + 'shapes affects hurts harms limits increases decreases reduces improves equals becomes fades grows falls rises drops turns '
      + 'works rests starts ends').split(' ') },
]

/** Statements without any verb. */
export const VERBLESS_STATEMENTS: readonly PatternRule[] = [
  { name: 'the more, the more', why: 'states how two things go together', accepts: 'No rehearsal, no memory:', rejects: 'No more of that:',
    pattern: new RegExp(
      '^(?:and |but |so )?(?:the )?(?:more|less|fewer|no|every)\\s[^,:\u2013\u2014]+[,:\u2013\u2014]\\s*(?:the )?'
      + '(?:more|less|fewer|no|every|better|worse)\\b', 'i') },
  { name: 'sign of a relation', why: 'is read as a verb', accepts: 'Stress → forgetting:', rejects: 'Now the opposite – at last:',
    pattern: /[=→⇒⟹↦≈≠<>∝]|->/ },
]
