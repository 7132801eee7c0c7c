/** What a head of settings says of the document. */
export type FrontMatter = { title: string | null; language: string | null; body: string }

const SETTING = /^\s*(?:[\w.-]+:|-\s|#|\.\.\.|$|\s{2})/

/** The head of settings between lines of three dashes that site generators and notebooks use; a rule above a paragraph is none. */
export function splitFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n')
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1
  const head = end > 0 ? lines.slice(1, end) : []
  if (end <= 0 || !head.every((line) => SETTING.test(line))) return { title: null, language: null, body: text }
  return {
    title: settingOf(head, /^title:\s*(.+)$/), language: settingOf(head, /^lang(?:uage)?:\s*(.+)$/), body: lines.slice(end + 1).join('\n'),
  }
}

function settingOf(head: string[], pattern: RegExp): string | null {
  const value = head.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined)?.trim()
  if (value === undefined || /^[>|][+-]?$/.test(value)) return null
  return value.replace(/^(["'])(.*)\1$/, '$2').replace(/\s+#.*$/, '') || null
}
