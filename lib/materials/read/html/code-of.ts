const LANGUAGE = /(?:^|\s)(?:language|lang|highlight(?:-source)?|brush:|hljs)[-\s:]+([\w+#]+)/i
/** Class names that a highlighter of code sets, and that are no language. */
const NO_LANGUAGE = /^(?:none|text|plain|plaintext|default|notranslate|code|source|sourcecode|cell|with|copy|numberSource|hljs)$/i
const OUTPUT = /(?:^|[\s_-])(?:cell[-_]output|output(?:_\w+)?|outputs?|jp-OutputArea|stdout|stderr)(?:[\s_-]|$)/i
/** How far above a listing its language may stand. */
const LEVELS = 3

/** A listing as text, with its language where a class tells it, and whether it is what code printed. */
export function codeOf(pre: Element): { text: string; language: string | null; isOutput: boolean } {
  for (const line of pre.querySelectorAll('br')) line.replaceWith('\n')
  const elements = [pre.querySelector('code'), pre, ...parentsOf(pre)].filter((element) => element !== null)
  const classes = elements.map((element) => element.getAttribute('class') ?? '')
  return {
    text: pre.textContent ?? '',
    language: classes.map(languageIn).find((language) => language !== null) ?? null,
    isOutput: classes.some((each) => OUTPUT.test(each)),
  }
}

function parentsOf(element: Element): Element[] {
  const parents: Element[] = []
  for (let parent = element.parentElement; parent && parents.length < LEVELS; parent = parent.parentElement) parents.push(parent)
  return parents
}

function languageIn(classes: string): string | null {
  const named = LANGUAGE.exec(classes)?.[1]
  if (named && !NO_LANGUAGE.test(named)) return named.toLowerCase()
  // Pandoc: "sourceCode python code-with-copy".
  const pandoc = /(?:^|\s)sourceCode\s+([\w+#]+)/.exec(classes)?.[1]
  return pandoc && !NO_LANGUAGE.test(pandoc) ? pandoc.toLowerCase() : null
}
