import katex from 'katex'
import 'katex/dist/katex.min.css'

/**
 * A formula, in the line or set apart, as people write it, with MathML for screen readers. What is no LaTeX stands as it is. KaTeX escapes it and
 * runs no macro that makes links or HTML.
 */
export default function Formula({ latex, isDisplay = false }: { latex: string; isDisplay?: boolean }) {
  const options = { displayMode: isDisplay, throwOnError: false, trust: false, strict: 'ignore', maxExpand: 200, maxSize: 10 } as const
  const html = katex.renderToString(latex, options)
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}
