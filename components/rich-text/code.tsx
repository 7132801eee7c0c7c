import highlighter from 'highlight.js/lib/common'

/** A piece of code, its parts told apart. The highlighter escapes what it is given. */
export default function Code({ text }: { text: string }) {
  return <code className="told-code" dangerouslySetInnerHTML={{ __html: highlighter.highlightAuto(text).value }} />
}
