import { defineConfig } from 'oxlint'
import { directionOverrides } from './scripts/lint/directions.ts'

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc'],
  categories: { correctness: 'error', suspicious: 'warn' },
  ignorePatterns: ['**/node_modules/**', '.next/**', '.data/**', 'lib/db/generated/**', 'public/**', 'test-results/**'],
  rules: {
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'no-empty': ['error', { allowEmptyCatch: false }],
    'max-lines': ['error', { max: 400 }],
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/react-in-jsx-scope': 'off',
    'no-await-in-loop': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-unassigned-import': 'off',
    'no-shadow': 'off',
    'unicorn/prefer-string-starts-ends-with': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/no-array-sort': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
  },
  overrides: directionOverrides(),
})
