/** What letters show in fonts of symbols, where the file does not say it itself: ticks, crosses and arrows; the rest are bullets. */
const SIGNS: Record<'dingbats' | 'wingdings', Record<string, string>> = {
  dingbats: { 3: '✓', 4: '✓', 5: '✗', 6: '✗', 7: '✗', 8: '✗' },
  wingdings: { 'ü': '✓', 'û': '✗', 'à': '→', 'ð': '→', 'è': '→' },
}

/** Text set in a font of symbols, as it is seen. What is Unicode already stays. */
export function signsOf(text: string, font: 'dingbats' | 'wingdings'): string {
  return text.replace(/[!-~¡-ÿ]/g, (letter) => SIGNS[font][letter] ?? '•')
}
