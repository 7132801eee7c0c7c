import { describe, expect, it } from 'vitest'
import { textsOf } from '#lib/materials/read/fixtures/texts-of.ts'
import { LINE_RULES, ROLE_RULES, applyLineRules } from './line-rules.ts'
import { readMarkdownText } from './read-markdown.ts'

const read = (text: string) => textsOf([...readMarkdownText(text)])
const lines = (text: string) => read(text).lines

describe('what Markdown is', () => {
  it('reads headings of both kinds, paragraphs, nested lists and quotes', () => {
    expect(lines('# Memory #\n\nStorage\n---\n\nMemory is\nkept.\n\n- one\n  - two\n3. three\n\n> said')).toEqual([
      'heading: Memory', 'heading: Storage', 'prose: Memory is kept.', 'bullet: one', 'bullet: two', 'bullet: three', 'prose: said',
    ])
    expect(read('Text.\n\n- one\n  - two\n\n3. three').views).toEqual([
      { kind: 'bullet', paragraph: 1, level: 0, label: null }, { kind: 'bullet', paragraph: 2, level: 1, label: null },
      { kind: 'bullet', paragraph: 3, level: 0, label: '3.' },
    ])
  })
  it('keeps listings and tables', () => {
    expect(lines('Text.\n\n```py\nx = 1\n\n# no heading\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |'))
      .toEqual(['prose: Text.', 'code: x = 1\n\n# no heading', 'table: a | b', 'table: 1 | 2'])
  })
  it('drops marks of emphasis and links, not those of code and formulas', () => {
    expect(lines('**Memory** is _kept_ in [storage](http://x.org), `a*b*c`, `{a=1}` and $x_1 * y_2$ of snake_case_names.'))
      .toEqual(['prose: Memory is kept in storage, a*b*c, {a=1} and $x_1 * y_2$ of snake_case_names.'])
  })
  it('never runs HTML: tags and scripts go, text stays', () => {
    expect(lines('<script>alert(1)</script>\n\n<div><b>Memory</b> is kept.</div>\n\nA <i>word</i>.')).toEqual(['prose: Memory is kept.', 'prose: A word.'])
  })
  it('takes title and language from a head of settings, not from a rule', () => {
    expect(read('---\ntitle: "Memory"\nlang: de-DE\n---\nText.').opened).toMatchObject({ title: 'Memory', language: 'de' })
    expect(lines('---\nOnce upon a time.\n---\nText.').join()).toContain('Once')
  })
  it('puts a note behind the paragraph that calls it', () => {
    expect(lines('First.[^1]\n\nSecond.\n\n[^1]: A note.')).toEqual(['prose: First.', 'prose: A note.', 'prose: Second.'])
  })
  it('drops a list of nothing but links into the page with its heading, not other links', () => {
    expect(lines('# Memory\n\n## Contents\n\n- [One](#one)\n  - [Two](#two)\n\n## One\n\n- [Three](#three) says')).toEqual(
      ['heading: Memory', 'heading: One', 'bullet: Three says'])
  })
  it('shows small pictures, tells others that say something, once', () => {
    const small = 'data:image/png;base64,AAAA'
    expect(read(`Text.\n\n![A plot](${small})\n\n![A red curve](a.png)\n\n![A red curve](b.png)\n\n![image](c.png)`)).toMatchObject({
      lines: ['prose: Text.', 'caption: A red curve'], views: [{ kind: 'picture', source: small, before: 1 }],
    })
  })
  it('parts lines that the author ended, not those that go on', () => {
    expect(lines('**Storage**  \nIt keeps things.')).toEqual(['prose: Storage', 'prose: It keeps things.'])
    expect(lines('Storage keeps  \nthings.')).toEqual(['prose: Storage keeps things.'])
  })
})

describe('formulas', () => {
  it('sets a formula apart where the author did', () => {
    expect(lines('We get\n$$\nx = \\begin{cases}\n1 \\\\\n2\n\\end{cases}\n$$\nwhere $x$ is it.')).toEqual(
      ['prose: We get', 'code: $$x = \\begin{cases} 1 \\\\ 2 \\end{cases}$$', 'prose: where $x$ is it.'])
    expect(lines('As \\begin{align}a &= b\\end{align} says.\n\n\\begin{align}a &= b\\end{align}'))
      .toEqual(['prose: As $\\begin{aligned}a &= b\\end{aligned}$ says.', 'code: $$\\begin{aligned}a &= b\\end{aligned}$$'])
  })
  it('writes all signs of formulas as dollars, and ends sentences behind them', () => {
    expect(lines('So \\\\(x_1\\\\) and {math}`y^2`. In all $$a = 1.$$ Then $b$ is.')).toEqual(
      ['prose: So $x_1$ and $y^2$.', 'prose: In all $a = 1$.', 'prose: Then $b$ is.'])
  })
  it.each(['It costs $5 and $6.', 'In R, cups$rim is a column and cups$foot another.', 'See \\[1\\] and \\(both of them\\).'])('leaves %s', (text) => {
    expect(lines(text)).toEqual([`prose: ${text.replaceAll('\\', '')}`])
  })
})

describe('dialects', () => {
  it('keeps the text between components, not imports and quizzes', () => {
    const text = "import Tip from '../tip'\n\n<Tip kind={{a: 1}}>\n\nA tip.\n\n</Tip>\n\n<Question\n  choices={[{text: \"<b>Wrong</b>\"}]}\n/>\n\nUse `List<String>` here."
    expect(lines(text)).toEqual(['prose: A tip.', 'prose: Use List<String> here.'])
  })
  it('unwraps directives and drops their options', () => {
    expect(lines(':::{note} Outcomes\n:class: x\n* Define memory.\n:::\n\n```{figure} a.png\n:name: f\nA curve.\n```\n\n```{toctree}\na\n```\n\n```{math}\n:label: e\nx^2\n```'))
      .toEqual(['prose: Outcomes', 'bullet: Define memory.', 'prose: A curve.', 'code: $$x^2$$'])
  })
  it('reads cells of Quarto as code of their language', () => {
    const { lines: found, views } = read('Text.\n\n```{python}\n#| echo: false\nx = 1\n```\n\n```{=latex}\n\\begin{center}\n```')
    expect(found).toEqual(['prose: Text.', 'code: x = 1'])
    expect(views).toMatchObject([{ kind: 'code', language: 'python', isOutput: false }])
  })
  it.each([...LINE_RULES, ...ROLE_RULES].map((rule) => [rule.name, rule] as const))('%s', (_, { pattern, accepts, rejects, by }) => {
    expect(accepts.replace(pattern, by)).not.toBe(accepts)
    expect(rejects.replace(pattern, by)).toBe(rejects)
  })
  it('leaves code in a line alone', () => expect(applyLineRules('Set `{a=1}` {#x}')).toBe('Set `{a=1}`'))
})

it('reads a long text in parts as it reads a short one', () => {
  const section = (at: number): string => `## Part ${at}\n\nSee [the page][p] and this.[^${at}]\n\n- one\n\n  more\n\n\`\`\`\n\n# code ${at}\n\`\`\`\n`
  const sections = Array.from({ length: 600 }, (_, at) => section(at))
  const notes = sections.map((_, at) => `[^${at}]: Note ${at}.`).join('\n')
  const found = lines(`${sections.join('\n')}\n${notes}\n\n[p]: https://example.org`)
  expect(found.slice(0, 6)).toEqual(['heading: Part 0', 'prose: See the page and this.', 'prose: Note 0.', 'bullet: one', 'prose: more', 'code: # code 0'])
  expect(found).toHaveLength(6 * 600)
})

it('cuts a long listing into parts of one listing', () => {
  const { lines: found, views } = read(`Text.\n\n\`\`\`py\n${Array.from({ length: 25 }, (_, at) => `x${at} = ${at}`).join('\n')}\n\`\`\``)
  expect(found).toHaveLength(4)
  expect(views).toMatchObject([{ continues: false }, { continues: true }, { continues: true }])
})
