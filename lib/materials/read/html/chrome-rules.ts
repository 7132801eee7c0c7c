/** What stands on a web page and is none of its text. `accepts` is dropped, `rejects` stays. */
type ChromeRule = { name: string; reason: string; selector: string; accepts: string; rejects: string }

export const CHROME_RULES: readonly ChromeRule[] = [
  {
    name: 'inert', reason: 'programs, styles and what only machines read',
    selector: 'script:not([type^="math/"]), style, noscript, template, head, title, link, meta, iframe, object,'
      + ' embed, canvas, audio, video, dialog, svg',
    accepts: '<script>alert(1)</script>', rejects: '<script type="math/tex">x^2</script>',
  },
  {
    name: 'controls', reason: 'what is pressed or filled in is not read',
    selector: 'button, input, select, textarea, [role=button], [role=search], [role=tablist], details.code-fold > summary,'
      + ' .copybtn, .clipboard-copy, .code-copy-button',
    accepts: '<button>Copy</button>', rejects: '<p>Copy the file.</p>',
  },
  {
    name: 'navigation', reason: 'ways to other pages and lists of this one',
    selector: 'nav, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], #TOC, .toc, .table-of-contents, .breadcrumb,'
      + ' .breadcrumbs, .pagination, .sidebar, .skip-link, .prev-next-area, .page-navigation, .navbar, .menu',
    accepts: '<nav><a href="b">Next</a></nav>', rejects: '<p>Next we store.</p>',
  },
  {
    name: 'frame of the site', reason: 'the head and foot of a site stand outside of the article',
    selector: 'body > header, body > footer, body > div > header, body > div > footer, .site-header, .site-footer',
    accepts: '<body><footer>© A site</footer></body>', rejects: '<body><article><header><h1>Memory</h1></header></article></body>',
  },
  {
    name: 'consent', reason: 'notes about cookies and the like',
    selector: '[class*=cookie], [id*=cookie], [class*=consent], [id*=consent], [aria-live=assertive]',
    accepts: '<div class="cookie-banner">We use cookies.</div>', rejects: '<p>A cookie is a small file.</p>',
  },
  {
    name: 'hidden', reason: 'what a browser does not show',
    selector: '[hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], .visually-hidden, .sr-only,'
      + ' .screen-reader-only,'
      + ' .screen-reader-text, [aria-hidden=true]:not(.katex-html):not(mjx-container *)',
    accepts: '<p hidden>secret</p>', rejects: '<p>shown</p>',
  },
  {
    name: 'anchors', reason: 'signs behind headings and before lines that only link to them',
    selector: 'a.headerlink, a.anchor, a.anchor-link, a.anchorjs-link, a.header-anchor, .header-section-number + a:empty,'
      + ' a.heading-link, a[role=doc-backlink], a.footnote-back, a.reversefootnote, .mw-editsection,'
      + ' a[href^="#footnote-ref"], a[href^="#endnote-ref"], a[href^="#fnref"]',
    accepts: '<h2>Memory<a class="headerlink" href="#m">¶</a></h2>', rejects: '<h2><a href="#m">Memory</a></h2>',
  },
  {
    name: 'line numbers', reason: 'numbers beside the lines of a listing',
    selector: '.linenos, .lineno, .linenumber, .line-number, .line-numbers-rows, td.gutter, td.code-gutter, .rouge-gutter, .hljs-ln-numbers',
    accepts: '<td class="gutter">1</td>', rejects: '<td class="code">1</td>',
  },
  {
    name: 'drawn formula', reason: 'beside the source of a formula stands its picture',
    selector: '.katex-html, .MathJax_Preview, .MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mwe-math-fallback-image-inline,'
      + ' .mwe-math-fallback-image-display, mjx-math',
    accepts: '<span class="katex-html">x2</span>', rejects: '<span class="katex-mathml">x2</span>',
  },
  {
    name: 'prompt', reason: 'the numbers that a notebook writes beside its cells',
    selector: '.prompt, .jp-InputPrompt, .jp-OutputPrompt, .jp-Collapser',
    accepts: '<div class="prompt">In [1]:</div>', rejects: '<div class="input">x</div>',
  },
]

const DROPPED = CHROME_RULES.map(({ selector }) => selector).join(', ')

/** Takes out of the document what is no text of it. */
export function dropChrome(root: ParentNode): void {
  for (const element of root.querySelectorAll(DROPPED)) element.remove()
}
