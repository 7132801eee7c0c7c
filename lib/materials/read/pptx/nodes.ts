import type { Element, Node } from '@xmldom/xmldom'

/** Newer content that is read; for all else the older form beside it says more (a picture instead of ink or a 3D model). */
const READ_EXTENSIONS = /^(?:a14|cx\d*)$/

const isElement = (node: Node): node is Element => node.nodeType === 1

/**
 * The elements inside one, in order. Where the file offers two forms (mc:AlternateContent), those of the one read here.
 * Prefixes and namespaces are left out of account: "strict" files have others.
 */
export function childrenOf(parent: Element | null | undefined): Element[] {
  const children: Element[] = []
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (!isElement(node)) continue
    if (node.localName === 'AlternateContent') children.push(...childrenOf(chosenForm(node)))
    else children.push(node)
  }
  return children
}

function chosenForm(both: Element): Element | null {
  const forms = childrenOf(both)
  const read = forms.find((form) => (
    form.localName === 'Choice' && (form.getAttribute('Requires') ?? '').split(/\s+/).some((name) => READ_EXTENSIONS.test(name))))
  const fallback = forms.find((form) => form.localName === 'Fallback' && childrenOf(form).length > 0)
  return read ?? fallback ?? forms[0] ?? null
}

export const childOf = (parent: Element | null | undefined, name: string): Element | null =>
  childrenOf(parent).find((child) => child.localName === name) ?? null

/** The element at the end of a path of names, the first of each. */
export function at(start: Element | null | undefined, ...names: string[]): Element | null {
  let here = start ?? null
  for (const name of names) here = childOf(here, name)
  return here
}

/** All elements of a name below one, in order. */
export const allOf = (start: Element | null | undefined, name: string): Element[] =>
  start ? Array.from(start.getElementsByTagNameNS('*', name)) : []

export const attribute = (element: Element | null | undefined, name: string): string | null => element?.getAttribute(name) ?? null

/** An attribute that is a whole number (EMU, hundredths of a point, thousandths of a per cent). */
export function numberOf(element: Element | null | undefined, name: string): number | null {
  const value = attribute(element, name)
  if (value === null) return null
  const number = Number(value.endsWith('%') ? Number(value.slice(0, -1)) * 1000 : value)
  return Number.isFinite(number) ? number : null
}

export const isOn = (element: Element | null | undefined, name: string): boolean =>
  ['1', 'true', 'on'].includes(attribute(element, name) ?? '')

/** An attribute of the relationships' namespace (r:id, r:embed), whatever its prefix. */
export function relation(element: Element | null | undefined, name: string): string | null {
  for (const each of Array.from(element?.attributes ?? [])) {
    if (each.localName === name && each.namespaceURI?.endsWith('/relationships')) return each.value
  }
  return null
}
