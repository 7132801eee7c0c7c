import type { Document, Element, Node } from '@xmldom/xmldom'

/** Elements of this name, whatever prefix the file gives its namespaces, in the order of the document. */
export const elementsIn = (root: Document | Element, name: string): Element[] => Array.from(root.getElementsByTagNameNS('*', name))

export const childrenOf = (parent: Node): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1)

export const childOf = (parent: Node | null | undefined, name: string): Element | null =>
  (parent ? (childrenOf(parent).find((child) => child.localName === name) ?? null) : null)

/** An attribute by its name without prefix. */
export const attributeOf = (element: Element | null | undefined, name: string): string | null =>
  Array.from(element?.attributes ?? []).find((attribute) => attribute.localName === name)?.value ?? null
