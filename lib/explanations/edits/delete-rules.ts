import type { LanguageRule } from '#lib/language/rules/rule.ts'

/** What may be left out of a quoted sentence. `accepts` holds such a piece, `rejects` does not. */
export type DeletionRule = LanguageRule & { pattern: RegExp }

const YEAR = '(?:(?:1[5-9]|20)\\d\\d[a-z]?|n\\.d\\.)'
const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: et al\\.)?"
const WORK = `${NAME}(?:,? (?:&|and|van|de|von|Jr\\.|${NAME}))*,? (?:${YEAR}(?:, )?)+(?:, pp?\\. ?[\\d–-]+)?`
/** Readers often lose the number, so it is optional: "(see Figurea)". */
const PART = '(?:Figures?|Figs?\\.|Tables?|Box|Exhibit|Equation|Appendix)(?: ?[\\d.]*\\d)?(?: ?[a-z])?\\b'
const PARTS = `${PART}(?:(?:,| and|, and) (?:${PART}|[\\d.]*\\d[a-z]?))*`
const SHOWN = '(?:shown|seen|illustrated|depicted|summarized|listed)'

/** Applied everywhere: none of these ever says anything of the subject. */
export const DELETION_RULES: readonly DeletionRule[] = [
  { name: 'source', why: 'whoever wants the source finds it on the page', accepts: 'It has three stages (Atkinson & Shiffrin, 1968).',
    rejects: 'It began late (after 1968).',
    pattern: new RegExp(` ?\\((?:see |cf\\. |e\\.g\\.,? |as cited in )?${WORK}(?:; ${WORK})*\\)`, 'gu') },
  { name: 'year of a source', why: 'the year of a paper after its author', accepts: 'Miller (1956) found a limit.',
    rejects: 'The war (1956) ended.',
    pattern: new RegExp(`(?<=\\p{Lu}[\\p{L}'’-]+(?: et al\\.)?) \\(${YEAR}\\)(?= \\p{Ll})`, 'gu') },
  { name: 'figure in brackets', why: 'the picture is not shown with the sentence', accepts: 'Signals cross the gap (see Figure 3.2).',
    rejects: 'Signals cross the gap (a figure of speech).',
    pattern: new RegExp(` ?\\((?:see |as shown in |shown in |also see )?${PARTS}\\)`, 'g') },
  { name: 'as the figure shows', why: 'the picture is not shown with the sentence',
    accepts: 'As shown in Figure 3.2, signals cross the gap.', rejects: 'As shown by Loftus, memory errs.',
    pattern: new RegExp(
      `^As ${SHOWN} in ${PARTS}, |,? as (?:${SHOWN} in ${PARTS}|${PARTS} (?:shows|illustrates|summarizes))(?=[.,;])`,
      'g',
    ) },
  { name: 'dates of a life', why: 'when somebody lived does not explain what they found',
    accepts: 'Ebbinghaus (1850–1909) measured forgetting.', rejects: 'The range (18–50) is wide.',
    pattern: /(?<=\p{Lu}[\p{L}’'-]+) ?\((?:c\. |ca\. )?1\d{3} ?[–-] ?(?:c\. |ca\. )?[12]\d{3}\)/gu },
]

/** Joins to the sentence before; goes where that is not shown. Only before a comma: "In contrast to X," is content. */
export const OPENER_RULES: readonly DeletionRule[] = [
  { name: 'joining opener', why: 'points to a sentence that is not shown', accepts: 'However, plasmids occur in archaea.',
    rejects: 'Traditionally, plasmids were ignored.',
    pattern: new RegExp(
      '^(?:However|Moreover|Furthermore|Therefore|Thus|Hence|Consequently|Nevertheless|Nonetheless|Additionally|In addition|Besides'
        + '|Accordingly|As a result|In contrast|By contrast|On the other hand|Likewise|Similarly|Meanwhile|In fact|Indeed|In other words'
        + '|Again|Finally|Overall), (?=\\p{L})',
      'u',
    ) },
]
