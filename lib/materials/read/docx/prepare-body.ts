import type { Document, Element } from '@xmldom/xmldom'
import { texOfOmml } from './tex-of-omml.ts'
import { OWN_STYLE, isMonospaced } from './styles.ts'
import type { CodeStyles } from './styles.ts'
import { attributeOf, childOf, childrenOf, elementsIn } from './xml.ts'

/** Readies a body for the converter: what it would drop is written in a way it keeps. Changes the document. */
export function prepareBody(document: Document, styles: CodeStyles): void {
  preferChoices(document)
  for (const maths of elementsIn(document, 'oMathPara')) replaceByText(maths, `$$${texOfOmml(maths)}$$`)
  for (const maths of elementsIn(document, 'oMath')) replaceByText(maths, `$${texOfOmml(maths)}$`)
  for (const paragraph of elementsIn(document, 'p')) {
    if (paragraph.parentNode?.localName === 'txbxContent' || paragraph.prefix !== 'w') continue
    const level = attributeOf(childOf(childOf(paragraph, 'pPr'), 'outlineLvl'), 'val')
    if (level !== null && /^[0-8]$/.test(level)) restyle(paragraph, `${OWN_STYLE}Heading${Math.min(Number(level) + 1, 6)}`)
    else if (isCode(paragraph, styles)) restyle(paragraph, `${OWN_STYLE}Code`)
  }
}

/**
 * Newer shapes and formulas stand beside an older form of themselves; the converter reads only the older one. The text of a
 * box stands in both; a formula only in the newer one.
 */
function preferChoices(document: Document): void {
  for (const alternate of elementsIn(document, 'AlternateContent')) {
    const choice = childrenOf(alternate).find(({ localName }) => localName === 'Choice')
    const fallback = childOf(alternate, 'Fallback')
    if (!choice || (elementsIn(choice, 'oMath').length === 0 && fallback && fallback.hasChildNodes())) continue
    for (const child of childrenOf(choice)) alternate.parentNode?.insertBefore(child, alternate)
    alternate.parentNode?.removeChild(alternate)
  }
}

function replaceByText(element: Element, text: string): void {
  const document = element.ownerDocument
  const parent = element.parentNode
  if (!document || !parent || /^\$+\s*\$+$/.test(text)) return
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const run = document.createElementNS(space, 'w:r')
  const words = document.createElementNS(space, 'w:t')
  words.setAttribute('xml:space', 'preserve')
  words.appendChild(document.createTextNode(text))
  run.appendChild(words)
  parent.replaceChild(run, element)
}

function restyle(paragraph: Element, style: string): void {
  const document = paragraph.ownerDocument
  const space = paragraph.namespaceURI
  if (!document) return
  let properties = childOf(paragraph, 'pPr')
  if (!properties) {
    properties = document.createElementNS(space, 'w:pPr')
    paragraph.insertBefore(properties, paragraph.firstChild)
  }
  let mark = childOf(properties, 'pStyle')
  if (!mark) {
    mark = document.createElementNS(space, 'w:pStyle')
    properties.insertBefore(mark, properties.firstChild)
  }
  mark.setAttributeNS(space, 'w:val', style)
}

/** By its style, or because every piece of its text is set in letters of one width. */
function isCode(paragraph: Element, styles: CodeStyles): boolean {
  const properties = childOf(paragraph, 'pPr')
  if (styles.paragraphs.has(attributeOf(childOf(properties, 'pStyle'), 'val') ?? '')) return true
  if (childOf(properties, 'numPr')) return false
  const runs = elementsIn(paragraph, 'r').filter((run) => (childOf(run, 't')?.textContent ?? '').trim() !== '')
  return runs.length > 0 && runs.every((run) => {
    const own = childOf(run, 'rPr')
    return isMonospaced(childOf(own, 'rFonts')) || styles.pieces.has(attributeOf(childOf(own, 'rStyle'), 'val') ?? '')
  })
}
