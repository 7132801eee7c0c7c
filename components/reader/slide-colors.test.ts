import { describe, expect, it } from 'vitest'
import type { SlideShape, SlideView } from '#lib/materials/slide-view.ts'
import { contrast, groundsOf, readableOn } from './slide-colors.ts'

const box = { x: 0, y: 0, width: 1, height: 1 }
const text = (fill: string | null): SlideShape =>
  ({ ...box, kind: 'text', anchor: 'top', form: 'rect', fill, line: null, isNowrap: false, paragraphs: [] })
const picture: SlideShape = { ...box, kind: 'picture', source: 'a.png', alt: null, caption: null, crop: null }
const view = (shapes: SlideShape[], background: string | null = null): SlideView => ({ kind: 'slide', background, shapes, notes: [] })

describe('the colour of a text', () => {
  it('is its own where it can be read, else black or white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(readableOn('#1f2d29', '#ffffff')).toBe('#1f2d29')
    expect(readableOn('#ffffff', '#fdfdfd')).toBe('#000000')
    expect(readableOn('#000000', '#101820')).toBe('#ffffff')
    // What stands on a picture was chosen for it.
    expect(readableOn('#ffffff', null)).toBe('#ffffff')
  })

  it('is judged against what lies under it: a fill, a picture, the paper; never what lets most through', () => {
    expect(groundsOf(view([text(null)]))).toEqual(['#ffffff'])
    expect(groundsOf(view([text('#203040'), text(null)], '#eeeeee')).at(-1)).toBe('#203040')
    expect(groundsOf(view([text('#20304020'), text(null)], '#eeeeee')).at(-1)).toBe('#eeeeee')
    expect(groundsOf(view([text('#203040'), picture, text(null)])).at(-1)).toBeNull()
    expect(groundsOf(view([{ ...text('#203040'), width: 0.2 }, text(null)])).at(-1)).toBe('#ffffff')
  })
})
