/** Rules of language and typography for layout. Each has a reason, an example it accepts and one it rejects. */
export type LineRule = { name: string; reason: string; pattern: RegExp; accepts: string; rejects: string }

/** The dots between a title and its page in a table of contents. */
export const DOT_LEADER = /(?:\.\s?){5,}/

/** A caption names its figure and goes on after a stop, a colon or a dash; a sentence goes on with a verb. */
export const CAPTION_RULES: LineRule[] = [
  {
    name: 'numbered caption', reason: 'a label, a number and a stop',
    pattern: /^(?:Fig(?:ure|\.)?|Tab(?:le|\.)|Box|Chart|Plate|Listing|Exhibit)\s*[A-Z]?\d+(?:[.\-–]\d+)*[a-z]?\s*(?:[.:|–—]\s|$)/i,
    accepts: 'Figure 4: Gradient of the quadratic form.', rejects: 'Figure 4 shows the gradient.',
  },
  {
    name: 'German caption', reason: 'the same in German',
    pattern: /^(?:Abbildung|Abb\.|Tabelle|Tab\.)\s*\d+(?:[.\-–]\d+)*\s*[.:|–—]\s/i,
    accepts: 'Abb. 2: Ein Histogramm.', rejects: 'Abbildung 2 zeigt ein Histogramm.',
  },
  {
    name: 'French caption', reason: 'the same in French',
    pattern: /^(?:Figure|Tableau|Schéma)\s*\d+(?:[.\-–]\d+)*\s*[.:|–—]\s/i,
    accepts: 'Tableau 3 – Les fonctions.', rejects: 'Tableau 3 donne les fonctions.',
  },
  {
    name: 'credit line', reason: 'who made a picture is no part of the lesson',
    pattern: /^\(?(?:credit|photo credit|image credit|source|photo|courtesy)\b[^.?!]{0,12}:\s/i,
    accepts: '(credit: National Library)', rejects: 'Source amnesia is common.',
  },
]

/** What a list item begins with; the first group is the label, `rejects` is no item. */
export const BULLET_RULES: LineRule[] = [
  {
    name: 'bullet sign', reason: 'a sign set before an item',
    pattern: /^([•‣⁃∙◦▪▫■□●○◆◇►▶▸▹➢➤✓✔✗])\s*(?=\S)/u,
    accepts: '• Encoding', rejects: 'Encoding • storage',
  },
  {
    name: 'dash', reason: 'a dash and a space before an item',
    pattern: /^([–—*-])\s+(?=[\p{L}\d("“])/u,
    accepts: '– Encoding', rejects: '-5 degrees',
  },
  {
    name: 'number', reason: 'a short number with a stop or bracket',
    pattern: /^(\(?\d{1,2}[.)])\s+(?=\S)/,
    accepts: '2. A list of column labels', rejects: '2.5 percent of people',
  },
  {
    name: 'letter', reason: 'a letter with a bracket',
    pattern: /^(\(?[a-zA-Z]\)|\((?:i{1,3}|iv|v|vi{1,3}|ix|x)\))\s+(?=\S)/,
    accepts: '(b) retrieval', rejects: 'a memory (see above)',
  },
]

/** Lines that look like headings by their size or weight and are none. */
export const NO_HEADING_RULES: LineRule[] = [
  {
    name: 'ends like a sentence', reason: 'headings have no full stop or comma at the end, but that of "continued"',
    pattern: /(?<!\b(?:cont|contd|ctd|forts))[.,;]["”’)]?$/i,
    accepts: 'Memory is a set of processes.', rejects: 'Grammars (cont.)',
  },
  {
    name: 'begins small', reason: 'a line that begins with a small letter goes on from another',
    pattern: /^\p{Ll}\p{L}*\s/u,
    accepts: 'of the quadratic form', rejects: 'Of the quadratic form',
  },
  {
    name: 'no words', reason: 'numbers, formulas and single letters are no heading',
    pattern: /^(?!.*\p{L}{3})(?!.*[\p{Script=Han}\p{Script=Hangul}]{2})/u,
    accepts: 'x = 3', rejects: 'X-ray',
  },
  {
    name: 'formula', reason: 'signs of a formula; these are often set larger than the text',
    pattern: /[=≈≤≥〈〉∑∏∫√∂∞]|(?:^|\s)\p{L}\(/u,
    accepts: 'If both C(x) = 0', rejects: 'Functions (continued)',
  },
  {
    name: 'dot leader', reason: 'a line of a table of contents',
    pattern: DOT_LEADER,
    accepts: 'Parameter estimation . . . . . . . 12', rejects: 'Wait . . . what?',
  },
  {
    name: 'date', reason: 'dates on title pages',
    pattern: /^(?:\p{L}+\.?\s)?(?:\d{1,2}(?:st|nd|rd|th)?[.,]?\s)?(?:\p{L}+,?\s)?(?:19|20)\d\d$/u,
    accepts: 'October 6, 2018', rejects: 'Memory in the crisis of 2018',
  },
  {
    name: 'address', reason: 'mail and web addresses on title pages',
    pattern: /\S@\S+\.\w|https?:|www\./i,
    accepts: 'jrs@cs.cmu.edu', rejects: 'Contact',
  },
]

export function ruleFor(text: string, rules: LineRule[]): LineRule | null {
  return rules.find((rule) => rule.pattern.test(text)) ?? null
}
