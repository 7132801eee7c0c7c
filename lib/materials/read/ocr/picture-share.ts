import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist'

type Matrix = [number, number, number, number, number, number]
type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Commands that draw a picture in the unit square of where they stand. */
const PAINTS: ReadonlySet<number> = new Set([
  OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintSolidColorImageMask,
])

/** The share of a page, from 0 to 1, that its largest picture covers. `width` and `height` of the page in points. */
export function pictureShare({ fnArray, argsArray }: OperatorList, width: number, height: number): number {
  const stack: Matrix[] = []
  let matrix = IDENTITY
  let largest = 0
  for (const [index, command] of fnArray.entries()) {
    const args: unknown = argsArray[index]
    if (command === OPS.save || command === OPS.paintFormXObjectBegin) stack.push(matrix)
    if (command === OPS.restore || command === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    const more = command === OPS.transform ? args : command === OPS.paintFormXObjectBegin && Array.isArray(args) ? args[0] : null
    if (isMatrix(more)) matrix = Util.transform(matrix, more) as Matrix
    if (PAINTS.has(command)) largest = Math.max(largest, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
  }
  return Math.min(1, largest / Math.max(1, width * height))
}

function isMatrix(value: unknown): value is Matrix {
  return value !== null && typeof value === 'object' && 'length' in value && value.length === 6 && typeof (value as Matrix)[0] === 'number'
}
