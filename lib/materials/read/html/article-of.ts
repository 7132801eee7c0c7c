import { Readability } from '@mozilla/readability'
import { countWords } from '#lib/materials/read/clean-text.ts'
import { dropChrome } from './chrome-rules.ts'
import { mathsOf } from './maths-of.ts'

/** An element that says it holds the article must hold this share of the words of the page. */
const MAIN_SHARE = 0.4
/** What Readability finds must have this share: on pages of many small parts it takes only the largest of them. */
const ARTICLE_SHARE = 0.5
const MAIN = ['main', '[role=main]', '#quarto-document-content', 'article', '#content', '.markdown-body', '#mw-content-text']

/**
 * The part of a page that is the article: what the page itself says is its main part, else what Readability finds, else all.
 * Takes navigation, hidden parts and the like out of the document.
 */
export function articleOf(document: Document): Element {
  dropChrome(document)
  writeOutScripts(document)
  const { body } = document
  const words = countWords(body.textContent ?? '')
  for (const selector of MAIN) {
    const [only, ...more] = document.querySelectorAll(selector)
    if (only && more.length === 0 && countWords(only.textContent ?? '') >= words * MAIN_SHARE) return only
  }
  return readable(document, words * ARTICLE_SHARE) ?? body
}

/** Formulas that stand in scripts as text: Readability takes every script out. */
function writeOutScripts(document: Document): void {
  for (const script of document.querySelectorAll('script')) {
    const formula = mathsOf(script)
    if (formula) script.replaceWith(formula.isDisplay ? `\\[${formula.latex}\\]` : `\\(${formula.latex}\\)`)
  }
}

function readable(document: Document, leastWords: number): Element | null {
  try {
    const copy = document.cloneNode(true) as Document
    const options = { keepClasses: true, serializer: (node: Node) => node as Element, maxElemsToParse: 100_000 }
    const found = new Readability<Element>(copy, options).parse()
    return found?.content && countWords(found.content.textContent ?? '') >= leastWords ? found.content : null
  } catch {
    // Too many elements, or a page it cannot make sense of: then all of it is the article.
    return null
  }
}
