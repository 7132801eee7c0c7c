import type { PatternRule } from '#lib/language/rules/rule.ts'

/** Points that nobody learns: one of them, and there is no card. */
export const POINT_RULES: readonly PatternRule[] = [
  { name: 'address', why: 'a place on the web or of a person', accepts: 'Slides: https://example.org/slides',
    rejects: 'Slides are set in TeX',
    pattern: /https?:\/\/|\bwww\.|\S@\S+\.\p{L}{2,}/u },
  { name: 'book', why: 'an entry of a list of sources', accepts: 'Baddeley, A. D. (1992). Working memory. Science.',
    rejects: 'Baddeley named the loop in 1992',
    pattern: /(?:^|\s)\p{Lu}[\p{L}’'-]+,\s+(?:\p{Lu}\.[\s-]?)+.*\b(?:1[5-9]|20)\d\d\b|\bdoi:|\barXiv:/u },
  { name: 'statement of a program', why: 'code, not words', accepts: 'for (int i = 0; i < n; i++) {',
    rejects: 'a loop over all items (slow)',
    pattern: /[;{}]\s*$|^[\p{L}_][\p{L}\p{N}_.]*\([^)]*\)\s*;?$|^(?:import|from|def|return|class|public|private)\s+\w+\s*[({.:;]/u },
  { name: 'names in a program', why: 'code, not words', accepts: '.head and .tail', rejects: '.NET runs on one runtime',
    pattern: /^\.\w+(?:[\s,]+(?:\p{L}{1,3}\s+)?\.\w+)*$/u },
  { name: 'and so on', why: 'the list has no end to know', accepts: '…and so on', rejects: 'and so it goes on',
    pattern: /^(?:…|\.{3})|^etc\b/ },
  { name: 'left open', why: 'what follows is a picture or a formula', accepts: 'The update is then:', rejects: 'The update is slow',
    pattern: /[:=]\s*$/ },
]
