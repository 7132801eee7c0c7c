import { anyOf, type PatternRule } from '#lib/language/rules/rule.ts'
import { termKey } from '#lib/language/terms.ts'

const PARTS = anyOf('introduction', 'overview', 'outline', 'agenda', 'contents?', 'table of contents', '(?:chapter )?summary',
  'conclusions?', 'references', 'bibliography', 'further reading', 'key terms', 'glossary', 'questions?', 'exercises?', 'recap',
  'motivation', 'examples?', 'acknowledge?ments?', 'homework', 'practice', 'review', 'learning objectives', 'appendix', 'notes?',
  'study guide', 'thank you', 'next time', 'today', 'see also')

/** Titles that name a part of the exposition. */
export const EMPTY_HEADINGS: readonly PatternRule[] = [
  { name: 'parts of a text', why: 'no subject matter', accepts: 'Introduction', rejects: 'Introduction to memory',
    pattern: new RegExp(`^${PARTS}\\W*$`, 'i') },
  { name: 'exercise', why: 'a task, not a topic', accepts: 'Exercise 3: sorting', rejects: 'Physical exercise',
    pattern: /^(?:exercise|homework|assignment|quiz|problem|lab)s?\s*\d+\b/i },
]

const ACTIVITIES = anyOf('understanding', 'visuali[sz]ing', 'introducing', 'introduction to', 'exploring', 'using', 'applying', 'comparing',
  'defining', 'revisiting', '(?:modell?|work|deal)ing with', 'what (?:is|are)')

/** Numbering, labels and tails that say nothing: "2.3 Memory (cont.)", "Example: dogs". */
export const HEADING_TRIMS: readonly PatternRule[] = [
  { name: 'numbering', why: 'a place in the text', accepts: '2.3 Memory', rejects: 'Memory 2.3',
    pattern: /^(?:chapter|section|part|unit|lecture|week)?\s*\d+(?:\.\d+)*[.:)]?\s+/i },
  { name: 'label', why: 'says what kind of text follows', accepts: 'Example: dogs', rejects: 'Examples of dogs',
    pattern: /^(?:example|definition|recap|review)s?:\s*/i },
  { name: 'activity', why: 'what the lecture does with its topic', accepts: 'Understanding memory', rejects: 'Learning theories',
    pattern: new RegExp(`^${ACTIVITIES} (?:an? |the )?`, 'i') },
  { name: 'continued', why: 'the same topic goes on', accepts: 'Memory (cont.)', rejects: 'Continuity',
    pattern: /\s*\(?\bcont(?:\.|inued|[’']d)?\)?\s*$/i },
  { name: 'part number', why: 'the same topic in parts', accepts: 'Memory II', rejects: 'Hawaii', pattern: /\s+\(?(?:I{1,3}|IV|V)\)?$/ },
]

/** Keys a heading stands for: the whole, and its parts at colon, comma, ampersand and "and". */
export function headingKeys(heading: string): string[] {
  const text = heading.trim()
  if (EMPTY_HEADINGS.some((rule) => rule.pattern.test(text))) return []
  const whole = HEADING_TRIMS.reduce((rest, rule) => rest.replace(rule.pattern, ''), text)
  const parts = whole.split(/\s*(?::|,|&|\band\b|\bvs?\.|\bversus\b|[–—])\s*/i)
  return [...new Set([whole, ...parts].map(termKey))].filter((key) => key.length > 2)
}
