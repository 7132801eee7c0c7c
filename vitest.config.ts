import { defineConfig } from 'vitest/config'

const EXCLUDED = ['node_modules', 'e2e', '.next', '.data']

/**
 * Pure tests stand beside the logic as `*.test.ts`; those that need a database as `*.db.test.ts`, run on the embedded one
 * and, where there is one, on a real PostgreSQL; those that start and kill real processes as `*.process.test.ts`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: ['**/*.db.test.ts', '**/*.process.test.ts', ...EXCLUDED],
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
      {
        test: {
          name: 'db-postgres',
          // Those of scripts/ are about the embedded one.
          include: ['lib/**/*.db.test.ts'],
          exclude: EXCLUDED,
          pool: 'forks',
          globalSetup: 'scripts/test/postgres-template.ts',
          setupFiles: 'scripts/test/postgres-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'process',
          include: ['**/*.process.test.ts'],
          exclude: EXCLUDED,
          pool: 'forks',
          fileParallelism: false,
          globalSetup: 'scripts/test/template.ts',
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
