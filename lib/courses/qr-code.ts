import qrcode from 'qrcode-generator'

/** A symbol as one path: `d` in modules, the quiet zone of four on each side included in `size`. */
type QrSymbol = { size: number; d: string }

const QUIET = 4

/** The QR symbol of a text (ISO/IEC 18004, error correction M, about 15%), made on the server. */
export function makeQrSymbol(text: string): QrSymbol {
  const symbol = qrcode(0, 'M')
  symbol.addData(text)
  symbol.make()
  const count = symbol.getModuleCount()
  let d = ''
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (symbol.isDark(row, column)) d += `M${column + QUIET} ${row + QUIET}h1v1h-1z`
    }
  }
  return { size: count + 2 * QUIET, d }
}
