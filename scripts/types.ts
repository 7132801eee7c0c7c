import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Types of the whole tree, Next's route types included. */
const step = (args: string[]) => execFileSync(process.execPath, args, { stdio: 'inherit' })
try {
  if (existsSync('app/layout.tsx')) step(['node_modules/next/dist/bin/next', 'typegen'])
  step(['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'])
} catch {
  process.exit(1)
}
