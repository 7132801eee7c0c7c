import type { Element } from '@xmldom/xmldom'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import type { Zip } from '#lib/materials/read/zip/open-zip.ts'
import { allOf, attribute, childOf, childrenOf, numberOf, relation } from './nodes.ts'
import { loadPart } from './parts.ts'
import type { Part } from './parts.ts'
import { DEFAULT_SECTIONS, matchesAny } from './rules.ts'

/** Sizes in EMU. `slides`: names of their parts in the order shown, hidden ones left out, with the section of the deck they stand in. */
export type Deck = { width: number; height: number; slides: { name: string; section: string | null }[]; textStyle: Element | null }

const MAX_SLIDES = 2000
/** 12,700 EMU are a point. */
export const EMU = 12_700
/** Four by three, where the file does not say. */
const DEFAULT_SIZE = { width: 9_144_000, height: 6_858_000 }
const HIDDEN = /<(?:\w+:)?sld\b[^>]*?\sshow\s*=\s*["'](?:0|false)["']/
/** The root element of a slide stands in its first bytes. */
const HEAD_BYTES = 8192

/** @throws UnreadableFile invalid (no presentation in it), empty (no slides), too-many-pages */
export async function readDeck(zip: Zip): Promise<Deck> {
  const presentation = await loadPart(zip, 'ppt/presentation.xml')
  if (!presentation) throw new UnreadableFile('invalid')
  const listed = childrenOf(childOf(presentation.root, 'sldIdLst')).flatMap((entry) => {
    const name = presentation.relations.get(relation(entry, 'id') ?? '')?.target
    return name !== undefined && zip.has(name) ? [{ id: attribute(entry, 'id') ?? '', name }] : []
  })
  if (listed.length === 0) throw new UnreadableFile('empty')
  if (listed.length > MAX_SLIDES) throw new UnreadableFile('too-many-pages')
  const sections = sectionsOf(presentation)
  const shown: typeof listed = []
  for (const slide of listed) if (!(await isHidden(zip, slide.name))) shown.push(slide)
  const size = childOf(presentation.root, 'sldSz')
  return {
    width: numberOf(size, 'cx') || DEFAULT_SIZE.width, height: numberOf(size, 'cy') || DEFAULT_SIZE.height,
    // Where all are hidden, nobody meant to hide them from the reader of the file.
    slides: (shown.length > 0 ? shown : listed).map(({ id, name }) => ({ name, section: sections.get(id) ?? null })),
    textStyle: childOf(presentation.root, 'defaultTextStyle'),
  }
}

async function isHidden(zip: Zip, name: string): Promise<boolean> {
  const bytes = await zip.read(name)
  return bytes !== null && HIDDEN.test(bytes.subarray(0, HEAD_BYTES).toString('utf8'))
}

/** Named sections of a deck by the ids of their slides; none where it has only one. */
function sectionsOf({ root }: Part): Map<string, string> {
  const sections = allOf(root, 'section').map((section) => ({
    name: cleanText(attribute(section, 'name') ?? '').replace(/\s+/g, ' ').trim(),
    ids: allOf(section, 'sldId').map((entry) => attribute(entry, 'id') ?? ''),
  }))
  const byId = new Map<string, string>()
  if (sections.filter(({ ids }) => ids.length > 0).length < 2) return byId
  for (const { name, ids } of sections) {
    if (name !== '' && !matchesAny(name, DEFAULT_SECTIONS)) for (const id of ids) byId.set(id, name)
  }
  return byId
}
