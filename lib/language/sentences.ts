/**
 * Sentences of a text. `Intl.Segmenter` finds candidate ends; the table below says where a full stop is no end.
 * Language rules are data: each has a reason, an example that is one sentence and one that is two.
 */

export type SentenceSpan = { start: number; end: number }

/** Sentence enders that keep their closing quotes and brackets. */
const CLOSERS = '"\'”’»)\\]}›'
/**
 * Words that open a sentence and hardly ever follow an abbreviation inside one. After an ambiguous
 * abbreviation ("the U.S. ...", "Plan B. ...") only these end the sentence.
 */
const OPENERS = new Set(
  ('A An And As At Because But By For From He Her Here His How However If In It Its Most No Not Of On One Or Our She Since So Some'
    + ' Such That The Their Then There Therefore These They This Those Thus To Unlike We What When Where Which While Who Why With You'
    + ' Your')
    .split(' '),
)

export type AbbreviationRule = {
  name: string
  reason: string
  language: 'any' | 'en' | 'de' | 'fr'
  /** Matched against the end of what stands before the boundary. */
  before: RegExp
  /** Matched against the start of what follows; the boundary stays where it does not fit. */
  after?: RegExp
  /** An opener after it ends the sentence all the same. */
  ambiguous?: boolean
  accepts: string
  rejects: string
}

/** Where a candidate boundary is none. `accepts` is one sentence, `rejects` is two. */
export const ABBREVIATION_RULES: AbbreviationRule[] = [
  {
    name: 'title of a person', language: 'any', reason: 'a title is followed by a name',
    before: /(?:^|[\s(["“‘])(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|Sr|Rev|Gen|Col|Sgt|Lt|Capt|Gov|Sen|Rep|Hon|Mme|Mlle|MM)\.$/,
    accepts: 'Later Dr. Milner met Prof. Corkin.', rejects: 'She saw the doctor. Milner left.',
  },
  {
    name: 'pointer to a numbered part', language: 'any', reason: 'the number belongs to it',
    before: /(?:^|[\s(["“])(?:Figs?|Eqn?s?|Secs?|Chs?|Chap|Nos?|Vols?|pp?|Tab|Refs?|Def|Thm|Lem|Prop|Cor|Ex|Art|App|Abb|Nr|Kap|S|Bd)\.$/i,
    after: /^[(\d#IVXivx]/,
    accepts: 'As shown in Fig. IV the curve falls.', rejects: 'He ate a fig. The tree was old.',
  },
  {
    name: 'for example, that is', language: 'any', reason: 'introduces what follows, whatever its case',
    before: /(?:^|[\s(["“])(?:e\. ?g|i\. ?e|cf|viz|vs|approx|ca|resp)\.$/i,
    accepts: 'Use a mnemonic, e.g. HOMES, for the lakes.', rejects: 'It was a big egg. Humpty fell.',
  },
  {
    name: 'and others', language: 'any', reason: 'names a paper in the middle of a sentence',
    before: /\bet al\.[”"’]?$/, ambiguous: true,
    accepts: 'This was shown by Craik et al. (1975) in a lab.', rejects: 'This was shown by Craik et al. The lab closed.',
  },
  {
    name: 'initials of a name', language: 'any', reason: 'a single capital before a surname',
    before: /(?:^|[\s(["“.])(?!I\.)\p{Lu}\.$/u, after: /^[(\p{Lu}\d]/u, ambiguous: true,
    accepts: 'The book by Robert C. Martin is short.', rejects: 'We chose plan B. The rest was easy.',
  },
  {
    name: 'dotted initials', language: 'any', reason: 'states and organisations are abbreviated letter by letter',
    before: /(?:^|[\s(["“])(?:\p{Lu}\.){2,}$/u, ambiguous: true,
    accepts: 'The U.S. Supreme Court agreed.', rejects: 'He lived in the U.S. The court agreed.',
  },
  {
    name: 'before noon, after noon', language: 'en', reason: 'stands before a time zone or a weekday',
    before: /\d ?[ap]\.m\.$/, ambiguous: true,
    accepts: 'It began at 5 p.m. Eastern time.', rejects: 'It began at 5 p.m. We left.',
  },
  {
    name: 'company and degree', language: 'any', reason: 'is part of a name',
    before: /\b(?:Inc|Ltd|Co|Corp|Jr|Ph\.D|M\.D|B\.A|M\.A|B\.Sc|M\.Sc|Ed|Eds|Univ|Dept|Assoc|Mt|Ave)\.$/, ambiguous: true,
    accepts: 'He worked for Bell Co. Laboratories in 1950.', rejects: 'He worked for Bell Inc. They paid well.',
  },
  {
    name: 'month', language: 'en', reason: 'is followed by the day',
    before: /\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/, after: /^\d/,
    accepts: 'On Jan. 5, 1986 it broke.', rejects: 'It broke in Jan. NASA knew.',
  },
  {
    name: 'number of a list item', language: 'any', reason: 'a number alone is a label, not a sentence',
    before: /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]$/,
    accepts: '1. Encoding comes first.', rejects: 'It is one. Encoding comes first.',
  },
  {
    name: 'speech goes on', language: 'any', reason: 'a question or call inside a sentence is followed by a small letter',
    before: new RegExp(`[?!…][${CLOSERS}]*$`), after: /^\p{Ll}/u,
    accepts: '“Who?” he asked.', rejects: '“Who?” He asked again.',
  },
  {
    name: 'pause', language: 'any', reason: 'three spaced dots before a name or I are a pause, not an end',
    before: /(?:\. ){2,}\.$/, after: /^(?!The|A |An )\p{Lu}/u,
    accepts: 'Wait . . . Is this yours?', rejects: 'It went on . . . The end came.',
  },
  {
    name: 'German abbreviation', language: 'de', reason: 'nouns are capital after it',
    before: /(?:^|[\s(])(?:z\. ?B|d\. ?h|u\. ?a|u\. ?ä|o\. ?ä|bzw|ggf|evtl|usw|vgl|bspw|sog|Abb|Tab|Nr|Bd|Hrsg)\.$/,
    accepts: 'Wir laden z.B. Tabellen in R.', rejects: 'Das ist das Ziel. Tabellen sind gut.',
  },
  {
    name: 'German ordinal', language: 'de', reason: 'a number with a full stop is an ordinal',
    before: /(?:^|\s)\d{1,2}\.$/,
    after: /^(?:Jahrhundert|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Kapitel)/,
    accepts: 'Im 19. Jahrhundert begann es.', rejects: 'Es waren 19. Jeder ging.',
  },
  {
    name: 'French abbreviation', language: 'fr', reason: 'stands before a name',
    before: /(?:^|[\s(])(?:M|p\. ?ex|c\.-à-d|env|av|apr)\.$/,
    accepts: 'Hier M. Dupont est venu.', rejects: 'Il est venu. Dupont dort.',
  },
]

/** A raised number behind a full stop, set as a plain number by extraction. */
const GLUED_MARK = /\p{Ll}{3}[.?!][”"’)]*\d{1,3}(?:,\d{1,3})*\s+(?=\p{Lu})/gu
/** Abbreviations are looked for in so many characters before a boundary; the start of a long sentence is out of reach. */
const REACH = 200

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
    segmenters.set(locale, segmenter)
  }
  return segmenter
}

/**
 * Spans of the sentences of `text` in order, without the white space around them (UTF-16 offsets; a newline
 * always ends one). `locale` picks the abbreviations: a language tag such as `en`, `de-AT`.
 */
export function splitSentences(text: string, locale = 'en'): SentenceSpan[] {
  const language = locale.slice(0, 2).toLowerCase()
  const rules = ABBREVIATION_RULES.filter((rule) => rule.language === 'any' || rule.language === language)
  const spans: SentenceSpan[] = []
  let start = 0
  for (const end of candidateEnds(text, locale)) {
    if (end < text.length && isInside(text, start, end, rules)) continue
    const span = trimmed(text, start, end)
    start = end
    if (span.start === span.end) continue
    const last = spans.at(-1)
    // Signs alone, such as the second dot of a spaced ellipsis, belong to the sentence before.
    const isSigns = !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))
    if (last && isSigns && !text.slice(last.end, span.start).includes('\n')) last.end = span.end
    else spans.push(span)
  }
  return spans
}

/** Ends the segmenter proposes, moved behind reference marks ("shown.[1] Next", "shown.12 Next"). */
function candidateEnds(text: string, locale: string): number[] {
  const ends: number[] = []
  for (const { index, segment } of segmenterFor(locale).segment(text)) {
    let end = index + segment.length
    const mark = /[.?!][”"’)]*\[$/.test(segment) ? /^[\d,;–\- ]{1,20}\]\s*/.exec(text.slice(end)) : null
    if (mark) end += mark[0].length
    for (const glued of segment.matchAll(GLUED_MARK)) ends.push(index + glued.index + glued[0].length)
    ends.push(end)
  }
  return ends.sort((a, b) => a - b).filter((end, index) => end !== ends[index - 1])
}

/** Whether the boundary at `end` is inside a sentence that began at `start`. */
function isInside(text: string, start: number, end: number, rules: AbbreviationRule[]): boolean {
  const sentence = text.slice(start, end)
  if (sentence.trimEnd() !== sentence && /[\n\u2029]/.test(sentence.slice(sentence.trimEnd().length))) return false
  // "mit ?Hilfe": an end of a sentence is followed by a space, save in scripts without spaces.
  if (/[?!]$/.test(sentence) && /^[\p{Ll}\p{Lu}]/u.test(text.slice(end))) return true
  const before = sentence.trim()
  const after = text.slice(end, end + 40)
  if (hasOpenBracket(before, text.slice(end, end + 240))) return true
  const opener = /^[“"‘(]*(\p{L}+)/u.exec(after)?.[1] ?? ''
  return rules.some((rule) => rule.before.test(before.slice(-REACH)) && (rule.after?.test(after) ?? true)
    && !(rule.ambiguous && OPENERS.has(opener)))
}

/** A bracket opened inside the sentence, after its first word, closes soon: the full stop belongs to the bracket. */
function hasOpenBracket(before: string, after: string): boolean {
  const open = before.lastIndexOf('(')
  if (open < 1 || before.indexOf(')', open) !== -1) return false
  const close = after.indexOf(')')
  return close !== -1 && !after.slice(0, close).includes('(') && !after.slice(0, close).includes('\n')
}

function trimmed(text: string, start: number, end: number): SentenceSpan {
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
