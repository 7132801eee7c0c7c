import { defineConfig } from 'vitest/config'

const EXCLUDED = ['node_modules', 'e2e', '.next', '.data']

/** Pure tests stand beside the logic as `*.test.ts`; those that need a database as `*.db.test.ts`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: ['**/*.db.test.ts', ...EXCLUDED],
          env: { LOG_LEVEL: 'silent' },
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: EXCLUDED,
          pool: 'forks',
          globalSetup: 'scripts/test/template.ts',
          setupFiles: 'scripts/test/database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
