import type { Element } from '@xmldom/xmldom'
import type { Zip } from '#lib/materials/read/zip/open-zip.ts'
import { colorOf, fillOf, paletteOf } from './colors.ts'
import type { Palette } from './colors.ts'
import type { Deck } from './deck.ts'
import { at, attribute, childOf, relation } from './nodes.ts'
import { linkedPart, loadPart } from './parts.ts'
import type { Part } from './parts.ts'

/** A slide with what it is made on. */
export type SlideContext = { zip: Zip; deck: Deck; slide: Part; layout: Part | null; master: Part | null; palette: Palette }

/** Layouts, masters and themes are shared by many slides: each is read once. */
export class Contexts {
  readonly #zip: Zip
  readonly #deck: Deck
  readonly #parts = new Map<string, Promise<Part | null>>()

  constructor(zip: Zip, deck: Deck) {
    this.#zip = zip
    this.#deck = deck
  }

  async of(slide: Part): Promise<SlideContext> {
    const layout = await this.#linked(slide, 'slideLayout')
    const master = layout && (await this.#linked(layout, 'slideMaster'))
    const theme = master && (await this.#linked(master, 'theme'))
    const map = at(slide.root, 'clrMapOvr', 'overrideClrMapping') ?? at(layout?.root, 'clrMapOvr', 'overrideClrMapping')
      ?? childOf(master?.root, 'clrMap')
    return { zip: this.#zip, deck: this.#deck, slide, layout, master, palette: paletteOf(theme?.root ?? null, map) }
  }

  async #linked(part: Part, type: string): Promise<Part | null> {
    const target = [...part.relations.values()].find((each) => each.type === type)?.target
    if (target === undefined) return null
    const known = this.#parts.get(target) ?? loadPart(this.#zip, target)
    this.#parts.set(target, known)
    return known
  }
}

/** The speaker notes of a slide; null when it has none. */
export const notesPart = ({ zip, slide }: SlideContext): Promise<Part | null> => linkedPart(zip, slide, 'notesSlide')

/** `picture`: the name of the part that holds it. */
type Background = { color: string | null; picture: string | null }

/** What a slide stands on: its own ground, else that of its layout, else of its master. */
export function backgroundOf({ slide, layout, master, palette }: SlideContext): Background {
  for (const part of [slide, layout, master]) {
    const background = part && at(part.root, 'cSld', 'bg')
    if (!background) continue
    const properties = childOf(background, 'bgPr')
    const blip = at(properties, 'blipFill', 'blip')
    const picture = part.relations.get(relation(blip, 'embed') ?? '')?.target ?? null
    return { color: fillOf(properties, palette) ?? colorOf(childOf(background, 'bgRef'), palette), picture }
  }
  return { color: null, picture: null }
}

/** The parts whose own shapes are painted under those of the slide, from the bottom up. */
export function partsBehind({ slide, layout, master }: SlideContext): Part[] {
  const shows = (part: Part | null): boolean => part !== null && !['0', 'false'].includes(attribute(part.root, 'showMasterSp') ?? '')
  const behind: Part[] = []
  if (!shows(slide) || !layout) return behind
  if (master && shows(layout)) behind.push(master)
  behind.push(layout)
  return behind
}

export const shapesRoot = (part: Part): Element | null => at(part.root, 'cSld', 'spTree')
