import katex from 'katex'
import 'katex/dist/katex.min.css'

/** A formula as people write it, with MathML for screen readers. What is no LaTeX stands as it is. KaTeX escapes it and runs no macro that makes links or HTML. */
export default function Formula({ latex }: { latex: string }) {
  const html = katex.renderToString(latex, { throwOnError: false, trust: false, strict: 'ignore', maxExpand: 200, maxSize: 10 })
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}
