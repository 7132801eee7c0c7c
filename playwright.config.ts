import { rmSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const PORT = Number(process.env.E2E_PORT ?? 3417)
const DATA_DIR = '.data/e2e'
/** A second app, with a model: what it writes is on pages of its own. */
const MODEL_PORT = PORT + 2
const SPEAKING = { port: PORT + 1, dataDir: '.data/e2e-speaking' }

// Each run starts from nothing, as a newcomer does. The config is loaded again in each worker: only the first time counts.
if (!process.env.E2E_PREPARED) {
  for (const folder of [DATA_DIR, SPEAKING.dataDir]) rmSync(folder, { recursive: true, force: true })
  process.env.E2E_PREPARED = '1'
}

function app(port: number, dataDir: string, env: Record<string, string> = {}) {
  return {
    command: 'node scripts/start.ts',
    url: `http://127.0.0.1:${port}/api/ready`,
    env: { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', NODE_ENV: 'production', REPRISE_NO_DOTENV: '1', ...env },
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 12_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  } as const
}

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.REPRISE_BROWSER,
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'wide', testIgnore: '**/speaking/**', use: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
    {
      name: 'speaking', testMatch: '**/speaking/**/*.e2e.ts',
      use: { viewport: { width: 1280, height: 900 }, colorScheme: 'light', baseURL: `http://127.0.0.1:${SPEAKING.port}` },
    },
  ],
  // One after the other: the second app finds the build of the first.
  webServer: [
    app(PORT, DATA_DIR),
    {
      command: `node e2e/fixtures/test-model.ts ${MODEL_PORT}`,
      url: `http://127.0.0.1:${MODEL_PORT}/v1/models`,
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
    },
    app(SPEAKING.port, SPEAKING.dataDir, { AI_BASE_URL: `http://127.0.0.1:${MODEL_PORT}/v1`, AI_MODEL: 'test-model', AI_CONCURRENCY: '4' }),
  ],
})
