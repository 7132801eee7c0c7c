import { describe, expect, it } from 'vitest'
import { textsOf } from '#lib/materials/read/fixtures/texts-of.ts'
import { CHROME_RULES, dropChrome } from './chrome-rules.ts'
import { parseHtml } from './parse-html.ts'
import { readHtmlText } from './read-html.ts'

const read = (html: string) => textsOf([...readHtmlText(html)])
const lines = (html: string) => read(html).lines

describe('CHROME_RULES', () => {
  const left = (html: string): string => {
    const document = parseHtml(html)
    dropChrome(document)
    return document.body.innerHTML
  }
  it.each(CHROME_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, { accepts, rejects }) => {
    expect(left(accepts)).not.toBe(parseHtml(accepts).body.innerHTML)
    expect(left(rejects)).toBe(parseHtml(rejects).body.innerHTML)
  })
})

describe('the article', () => {
  const prose = '<p>Memory is the set of processes that keep what we learn, and this page tells how they work in some detail.</p>'
  it('is what the page says is its main part', () => {
    expect(lines(`<html><body><div class="top"><p>Sign in</p></div><main><h1>Memory</h1>${prose}</main><footer>© Site</footer></body></html>`))
      .toEqual(['heading: Memory', expect.stringContaining('prose: Memory is')])
  })
  it('is found where nothing says so, and is all where nothing is found', () => {
    const page = (body: string): string => `<html><head><title>T</title></head><body>${body}</body></html>`
    expect(lines(page(`<div id="a"><p>Short.</p></div><div id="post">${prose.repeat(12)}</div>`)).length).toBeGreaterThanOrEqual(12)
    expect(lines(page('<p>Memory is kept.</p>'))).toEqual(['prose: Memory is kept.'])
  })
  it('has title and language of the page', () => {
    expect(read('<html lang="fr"><head><title>La mémoire</title></head><body><p>Elle garde.</p></body></html>').opened)
      .toMatchObject({ title: 'La mémoire', language: 'fr' })
  })
})

describe('blocks', () => {
  it('reads lists, definitions, quotes and captions', () => {
    expect(lines('<p>A</p><ol start="2"><li><p>two</p><ul><li>deep</li></ul></li></ol><dl><dt>Memory</dt><dd>what we keep</dd></dl>'
      + '<blockquote><p>Said.</p></blockquote><figure><img src="a.png" alt="a red curve"><figcaption>A curve.</figcaption></figure>'))
      .toEqual(['prose: A', 'bullet: two', 'bullet: deep', 'prose: Memory', 'bullet: what we keep', 'prose: Said.', 'caption: A curve.'])
  })
  it('reads tables as rows and takes one that only places things apart', () => {
    expect(lines('<p>Text here.</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td colspan=2>1</td></tr></table>'
      + '<table><tr><td class="gutter"><pre>1\n2</pre></td><td><pre><code class="language-py">x = 1\ny = 2</code></pre></td></tr></table>'))
      .toEqual(['prose: Text here.', 'table: a | b', 'table: 1 | ', 'code: x = 1\ny = 2'])
  })
  it('knows the language of code, and what it printed', () => {
    const { views } = read('<p>Text here.</p><div class="highlight-python notranslate"><div class="highlight"><pre>x</pre></div></div>'
      + '<div class="cell-output"><pre><code>1</code></pre></div>')
    expect(views).toMatchObject([{ language: 'python', isOutput: false }, { language: null, isOutput: true }])
  })
  it('puts a note behind the block that calls it, once', () => {
    expect(lines('<p>First.<a href="#fn1" id="r1"><sup>1</sup></a></p><p>Second.</p><ol><li id="fn1"><p>A note.</p></li></ol>'))
      .toEqual(['prose: First.', 'prose: A note.', 'prose: Second.'])
  })
  it('keeps powers, and parts paragraphs at breaks', () => {
    expect(lines('<p>About 10<sup>-3</sup> of H<sub>2</sub>O, the 1<sup>st</sup>.<br><br>Then more.</p>'))
      .toEqual(['prose: About 10⁻³ of H2O, the 1st.', 'prose: Then more.'])
  })
})

describe('formulas', () => {
  it.each([
    ['MathJax 2', '<span class="MathJax_Preview">x</span><span class="MathJax">x2</span><script type="math/tex">x^2</script>'],
    ['KaTeX', '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation>'
      + '</semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>'],
    ['brackets', '<span class="math inline">\\(x^2\\)</span>'],
    ['a picture', '<img class="math" src="1.png" alt="x^2">'],
  ])('of %s are TeX again', (_, html) => expect(lines(`<p>Let ${html} be.</p>`)).toEqual(['prose: Let $x^2$ be.']))
  it('of MathML alone are recognisable', () => {
    expect(lines('<p>Let <math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math> be.</p>')).toEqual(['prose: Let $\\frac{a}{{b}^{2}}$ be.'])
  })
  it('set apart are blocks', () => {
    expect(lines('<p>We get \\[x = 1\\] and so on.</p>')).toEqual(['prose: We get', 'code: $$x = 1$$', 'prose: and so on.'])
  })
})

it.each([
  ['<p></p>', 'empty'], ['<p>1 2 3</p>', 'no-text'], [`${'<div>'.repeat(5000)}x`, 'unsafe'], ['<script>document.write("text")</script>', 'empty'],
])('refuses %.30s as %s', (html, code) => expect(() => lines(html)).toThrow(expect.objectContaining({ code })))
