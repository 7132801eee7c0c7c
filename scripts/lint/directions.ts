import type { OxlintOverride } from 'oxlint'

/**
 * Who may import whom, as data: app, scripts, bench -> components -> features -> platform -> foundation,
 * and each feature only those to its left. `oxlint.config.ts` makes lint rules of it.
 */
const FOUNDATION = ['env.ts', 'errors.ts', 'log.ts', 'utils', 'language']
const PLATFORM = ['db', 'auth', 'http', 'jobs', 'storage', 'ai', 'notifications']
/** Left to right; those in one row may not import each other. */
const FEATURES: string[][] = [
  ['courses'],
  ['materials'],
  ['retrieval'],
  ['concepts'],
  ['progress'],
  ['questions'],
  ['explanations'],
  ['inquiries', 'exams'],
  ['practice'],
  ['companion', 'analytics', 'exports', 'account'],
  ['engine'],
  ['demo'],
]

type Pattern = { regex: string; message: string } | { group: string[]; message: string }
type Override = OxlintOverride

const OUTSIDE = 'app|components|scripts|bench|e2e|prisma'
const CLIMBING: Pattern = { regex: '^\\.\\./', message: 'Write the path from the root: #lib/x/y.ts.' }
const WITHOUT_EXTENSION: Pattern = { regex: '^(#|\\./).*/[^./]+$', message: 'Write the extension out: plain Node needs it.' }

const forbid = (names: string[], message: string): Pattern => ({ regex: `^#(${names.join('|')})(/|\\.|$)`, message })

const override = (files: string[], patterns: Pattern[]): Override => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [CLIMBING, WITHOUT_EXTENSION, ...patterns] }] },
})

const lib = (names: string[]) => names.map((name) => `lib/${name.replace('.', '\\.')}`)
const allFeatures = FEATURES.flat()

function featureOverride(row: number, name: string): Override {
  const others = FEATURES.slice(row).flat().filter((other) => other !== name)
  return override(
    [`lib/${name}/**`],
    [forbid([OUTSIDE, ...lib(others)], `lib/${name} may import only the features to its left (scripts/lint/directions.ts).`)],
  )
}

/** One override a folder: a later one replaces the rule, so each carries everything that holds in its folder. */
export function directionOverrides(): Override[] {
  const notOurs = (names: string[], who: string) => forbid([OUTSIDE, ...lib(names)], `${who} may not import what stands above it.`)
  return [
    override(['**/*.ts', '**/*.tsx'], []),
    override(
      FOUNDATION.map((name) => `lib/${name}${name.includes('.') ? '' : '/**'}`), [notOurs([...PLATFORM, ...allFeatures], 'The foundation')],
    ),
    override(PLATFORM.map((name) => `lib/${name}/**`), [notOurs(allFeatures, 'The platform')]),
    ...FEATURES.flatMap((names, row) => names.map((name) => featureOverride(row, name))),
    override(
      ['components/**'],
      [
        forbid(['app', 'scripts', 'bench', 'e2e', 'prisma'], 'Components may not import routes or scripts.'),
        {
          group: [
            '\\#lib/**', ...['schema', 'view', '*-view', 'actions'].map((name) => `!\\#lib/**/${name}.ts`), '!\\#lib/utils/**',
            '!\\#lib/materials/read/boxes-for-range.ts',
          ],
          message: 'Components import of lib only schema.ts, view.ts, *-view.ts and actions.ts; data comes as props.',
        },
      ],
    ),
    // A test may use the factories of scripts/test; it is never imported itself.
    override(['lib/**/*.test.ts', 'lib/**/*.test.tsx'], [forbid(['app', 'components'], 'Tests of lib test lib.')]),
  ]
}
