/** What a spreadsheet would read as a formula at the head of a cell; also full-width, and behind blanks. */
const FORMULA = /^[\s\u200b]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

type Cell = string | number | null

function cellOf(value: Cell): string {
  if (value === null) return ''
  // A number of ours is a number; a text that begins like a formula is kept a text (OWASP, CSV injection).
  const text = typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n\t;']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as RFC 4180 text: commas, CRLF after every row, quotes doubled; with the mark by which spreadsheets know UTF-8. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

/** A file name that no system trips over: letters, digits and hyphens, at most 60 of them. */
export function safeFileName(text: string, extension: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/gi, '-').slice(0, 60).replace(/^-+|-+$/g, '')
  return `${(plain || 'results').toLowerCase()}.${extension}`
}
