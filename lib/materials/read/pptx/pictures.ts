import type { Element } from '@xmldom/xmldom'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import type { SlidePicture } from '#lib/materials/slide-view.ts'
import { cropOf } from './geometry.ts'
import { allOf, at, attribute, childOf, childrenOf, isOn, relation } from './nodes.ts'
import type { DraftParagraph } from './paragraphs.ts'
import type { Part } from './parts.ts'
import { EMPTY_DESCRIPTIONS, matchesAny } from './rules.ts'

/** What browsers draw; the media route serves no other. */
const SHOWN = /\.(?:png|jpe?g|jfif|gif|webp|svg)$/i
/** A name of a thing says no more than the picture does. */
const LEAST_WORDS = 3

/** A picture, or a shape that is filled with one. */
export function readPicture(element: Element, part: Part): { drawn: SlidePicture; paragraphs: DraftParagraph[]; caption: string | null } {
  const fill = childOf(element, 'blipFill') ?? at(element, 'spPr', 'blipFill')
  const sources = [childOf(fill, 'blip'), ...allOf(fill, 'svgBlip')].map((blip) =>
    part.relations.get(relation(blip, 'embed') ?? '')?.target)
  const source = sources.find((name) => name !== undefined && SHOWN.test(name)) ?? null
  const { alt, caption } = descriptionOf(element)
  return { drawn: { kind: 'picture', source, alt, caption: null, crop: cropOf(fill) }, paragraphs: [], caption }
}

/** What the file says is to be seen. `caption`: the same where it says more than a name. */
export function descriptionOf(element: Element): { alt: string | null; caption: string | null } {
  const mark = at(childrenOf(element).find((child) => /^nv\w*Pr$/.test(child.localName ?? '')), 'cNvPr')
  if (allOf(mark, 'decorative').some((each) => isOn(each, 'val'))) return { alt: null, caption: null }
  const text = cleanText(attribute(mark, 'descr') ?? '').replace(/\s+/g, ' ').trim()
  const alt = text === '' || matchesAny(text, EMPTY_DESCRIPTIONS) ? null : text.slice(0, 2000).toWellFormed()
  return { alt, caption: alt !== null && alt.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= LEAST_WORDS ? alt : null }
}

/** Is there a film or a sound behind the picture? */
export const isMedia = (element: Element): boolean =>
  childrenOf(at(element, 'nvPicPr', 'nvPr')).some((child) =>
    /^(?:videoFile|audioFile|quickTimeFile|wavAudioFile|audioCd)$/.test(child.localName ?? ''))
