/**
 * Why a candidate question was dropped, in words for people: completes "Dropped: ...". By the code that a check or the
 * writer counts it under; several codes may share their words.
 */
export const DROP_WORDS: Readonly<Record<string, string>> = {
  // Is the sentence a plain claim of the lecture?
  'upper tier': 'weak wording of a definition',
  'plain statement': 'not a plain statement',
  'no case at hand': 'true of one example only',
  // Is the term a name worth asking for?
  'term is a concept': 'not a term worth asking for',
  'term is short': 'not a term worth asking for',
  'no date in the term': 'not a term worth asking for',
  'adjective alone': 'not a term worth asking for',
  'number agrees': 'not a term worth asking for',
  'term is hard to type': 'not a term worth asking for',
  // Does the meaning say what the term is, for somebody who sees nothing else?
  'not hedged': 'true only sometimes',
  'not negated': 'says only what it is not',
  'no evaluation': 'an opinion',
  'no praise or blame': 'an opinion',
  'gloss names the thing': 'fits other terms as well',
  'no place in a row': 'fits other terms as well',
  'meaning enough': 'fits other terms as well',
  'meaning narrows': 'fits other terms as well',
  'bare class': 'fits other terms as well',
  'more than a condition': 'fits other terms as well',
  'more than its letters': 'only spells out its letters',
  'no pointer': 'points at another sentence',
  'no actor of a scene': 'points at another sentence',
  'no loose pronoun': 'points at another sentence',
  'no other and also': 'points at another sentence',
  'no reference': 'points at a figure or symbol',
  'no reader': 'talks to the reader',
  'not too long': 'too long to read in one breath',
  'noun phrase': 'no whole phrase',
  'whole brackets and quotes': 'no whole phrase',
  'no list left open': 'no whole phrase',
  'no insertion after and': 'no whole phrase',
  'whole after its examples': 'no whole phrase',
  // Does the question ask for one answer, and only for what was learned?
  'no other name inside': 'the question gives the answer away',
  leak: 'the question gives the answer away',
  'another term fits too': 'a second answer could be right',
  'clause without a mate': 'a second answer could be right',
  'too few fair wrong answers': 'too few fair wrong answers',
  'wrong answers too far away': 'wrong answers too easy to rule out',
  'everyday word': 'not a term worth asking for',
  'says what it is': 'fits other terms as well',
  'bare quality': 'fits other terms as well',
  'empty verb': 'fits other terms as well',
  'vague amount': 'fits other terms as well',
  'points outside': 'points at another sentence',
  'one statement': 'no whole phrase',
  'cut short': 'no whole phrase',
  'had or past': 'tells of one event only',
  'no plain clause to ask of': 'cannot be asked as a plain question',
  'no whole reason': 'cannot be asked as a plain question',
  'meaning is no noun phrase': 'cannot be asked as a plain question',
  'list is not counted': 'a list that may not be whole',
  'count does not match': 'a list that may not be whole',
  'head says too little': 'a list that does not say what it lists',
  'members are no names': 'a list that does not say what it lists',
  'a second answer could be right': 'a second answer could be right',
  // Does it add anything to the questions there are?
  'defined twice': 'asks what another question asks',
  'one per sentence': 'asks what another question asks',
  'stem like another': 'asks what another question asks',
  'keeps true and false even': 'more true statements than false ones',
  // Does it stand before somebody who did not write it?
  'key without its option': 'not in the form asked for',
  'no all or none of the above': 'faulty options',
  'no combined options': 'faulty options',
  'no true or false options': 'faulty options',
  'no option twice': 'faulty options',
  'stem says what it asks': 'no clear question',
  'two flaws of wording': 'breaks two rules of item writing',
  'another option says the same': 'a second answer could be right',
  // Does the page prove it?
  'quote not found': 'quote not on the page',
  'fact is gone': 'quote not on the page',
  'term and gloss not in the quote': 'quote not on the page',
}

const OTHER = 'other reasons'

/**
 * What was dropped, in words, most first: codes of the same words are counted together, codes without words and all
 * beyond the first `most` as "other reasons", which stands last. The counts add up to those given.
 */
export function dropCounts(
  byCode: Readonly<Record<string, number>>,
  most: number,
  wording: Readonly<Record<string, string>> = DROP_WORDS,
): { reason: string; count: number }[] {
  const byWords = new Map<string, number>()
  for (const [code, count] of Object.entries(byCode)) {
    const words = Object.hasOwn(wording, code) ? wording[code] : undefined
    byWords.set(words ?? OTHER, (byWords.get(words ?? OTHER) ?? 0) + count)
  }
  const named = [...byWords].filter(([words]) => words !== OTHER).toSorted((a, b) => b[1] - a[1])
  const other = named.slice(most).reduce((sum, [, count]) => sum + count, byWords.get(OTHER) ?? 0)
  const shown = named.slice(0, most)
  return [...shown, ...(other > 0 ? [[OTHER, other] as const] : [])].map(([reason, count]) => ({ reason, count }))
}
