type Sign = { name: string; reason: string; pattern: RegExp; accepts: string; rejects: string }

/** What only Markdown has: text pasted or saved under another name is read as such where one of these stands in it. */
export const MARKDOWN_SIGNS: readonly Sign[] = [
  {
    name: 'heading', reason: 'a line of its own that begins with signs of number; a comment in code has neighbours',
    pattern: /(?:^|\n[^\S\n]*\n)#{1,6}[^\S\n]+\S[^\n]*(?:\n[^\S\n]*(?:\n|$)|$)/,
    accepts: '# Memory\n\nMemory is kept.', rejects: 'A count:\n# of items is five\n# of people is two',
  },
  {
    name: 'fence', reason: 'code between lines of three backticks',
    pattern: /(?:^|\n)```[\w{}+.-]*[^\S\n]*\n[\s\S]*?\n```[^\S\n]*(?:\n|$)/,
    accepts: 'Code:\n```py\nx = 1\n```', rejects: 'He wrote ```x``` in the text.',
  },
  {
    name: 'table', reason: 'a line of dashes between bars under the head of a table',
    pattern: /\n[^\S\n]*\|?(?:[^\S\n]*:?-{3,}:?[^\S\n]*\|)+[^\S\n]*(?::?-{3,}:?[^\S\n]*)?(?:\n|$)/,
    accepts: '| a | b |\n|---|---|\n| 1 | 2 |', rejects: 'a | b\n1 | 2',
  },
  {
    name: 'link', reason: 'an address in brackets behind its text',
    pattern: /\[[^\]\n]+\]\((?:https?:\/\/|\.{0,2}\/|#)[^)\s]*\)/,
    accepts: 'See [the page](https://example.org).', rejects: 'f[i](x) is a call.',
  },
  {
    name: 'bold', reason: 'words between two stars on each side',
    pattern: /(?:^|[\s([“"])\*\*(?=\p{L})[^*\n]+(?<=[\p{L}\p{N}.:?!)])\*\*(?=$|[\s.,;:?!)\]”"])/u,
    accepts: '**Memory** is kept.', rejects: 'It takes *args and **kwargs, and 2**3**4 is a power.',
  },
]

export const looksLikeMarkdown = (text: string): boolean => MARKDOWN_SIGNS.some(({ pattern }) => pattern.test(text))
