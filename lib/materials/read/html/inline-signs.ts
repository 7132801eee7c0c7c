const RAISED: Record<string, string> = {
  '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '+': '⁺', '-': '⁻', '−': '⁻', n: 'ⁿ',
}

/** A power keeps its place ("10⁻³"); other raised text, as in "1st", stands in the line. */
export function raised(text: string): string {
  const signs = [...text.trim()]
  return signs.length > 0 && signs.length <= 6 && signs.every((sign) => sign in RAISED) ? signs.map((sign) => RAISED[sign]).join('') : text
}
