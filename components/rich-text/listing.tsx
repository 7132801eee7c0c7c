import highlighter from 'highlight.js/lib/common'

/** Code in a named language, its parts told apart; in a language not known here as it stands. The highlighter escapes what it is given. */
export default function Listing({ text, language }: { text: string; language: string }) {
  if (!highlighter.getLanguage(language)) return text
  return <span dangerouslySetInnerHTML={{ __html: highlighter.highlight(text, { language, ignoreIllegals: true }).value }} />
}
