import type { ReaderPage } from '#lib/materials/reader/view.ts'
import { cutBox } from '#lib/materials/read/boxes-for-range.ts'

/** Letters stand this share of their box above its lower edge. */
const BASELINE = 0.2

/**
 * The recognised text of a page, unseen, over its picture: so that it can be selected, copied and read aloud. Widths and
 * heights in the picture's own proportions; each piece is stretched over the place it was found at.
 */
export function RecognisedText({ page }: { page: ReaderPage }) {
  const [width, height] = [page.width ?? 1, page.height ?? 1]
  const boxes = new Map(page.passages.map((passage) => [passage.id, passage.boxes]))
  const pieces = page.sentences.flatMap(({ id, passageId, start, end, text }) =>
    (boxes.get(passageId) ?? []).flatMap((box) => cutBox(box, start, end)).map((box) => ({
      key: `${id} ${box.start}`, id, box, text: text?.slice(box.start - start, box.end - start).trim() ?? '',
    })))
  return (
    <svg className="recognised-text" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
      {pieces.filter(({ text }) => text !== '').map(({ key, id, box, text }) => (
        <text
          key={key} data-sentence={id} x={box.x * width} y={(box.y + box.height * (1 - BASELINE)) * height}
          fontSize={box.height * height} textLength={box.width * width} lengthAdjust="spacingAndGlyphs"
        >
          {text}
        </text>
      ))}
    </svg>
  )
}
