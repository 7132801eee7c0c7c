import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { handReplies } from '#scripts/model-server/hand-replies.ts'
import { recordedReplies } from '#scripts/model-server/recorded-replies.ts'
import type { ReplyFunction } from '#scripts/model-server/reply.ts'
import { startModelServer } from '#scripts/model-server/server.ts'

/**
 * A model played by hand: `npm run ai:by-hand -- DIR [--port N]`. Each request is written to DIR/NNN.request.json and
 * answered from DIR/NNN.reply.json as soon as that is there; so anyone, or any model reached by other means, can be the model.
 * `--recorded OTHER`: what stands in OTHER, recorded so, is answered from there; only the rest is asked for.
 */
const USAGE = 'usage: npm run ai:by-hand -- DIR [--port N] [--recorded OTHER]'
const MODEL = 'by-hand'
/** Below the five minutes after which fetch gives up; long enough that a quick error keeps its status. */
const HEARTBEAT_MS = 60_000

function fail(problem: string): never {
  console.error(`${problem}\n${USAGE}`)
  process.exit(1)
}

function readArguments(): { folder: string; port: number; recorded: string | null } {
  let parsed
  try {
    parsed = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '0' }, recorded: { type: 'string' } } })
  } catch (error) {
    return fail((error as Error).message)
  }
  const [folder, ...others] = parsed.positionals
  if (!folder) fail('Name the folder for requests and replies.')
  if (others.length > 0) fail(`One folder only: what is ${others.join(' ')}?`)
  const port = parsed.values.port
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) fail(`${port} is no port: a number up to 65535, or 0 for any.`)
  const { recorded } = parsed.values
  return { folder: resolve(folder), port: Number(port), recorded: recorded === undefined ? null : resolve(recorded) }
}

const { folder, port, recorded } = readArguments()
try {
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.R_OK | constants.W_OK)
} catch (error) {
  fail(`${folder} cannot be used: ${(error as Error).message}`)
}
/** Recorded replies where there are any, else by hand. */
function recordedFirst(byHand: ReplyFunction): ReplyFunction {
  if (recorded === null) return byHand
  const known = recordedReplies(recorded)
  return async (request, index, signal) => {
    try {
      return await known(request, index, signal)
    } catch {
      return byHand(request, index, signal)
    }
  }
}

const log = (line: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`)
try {
  const server = await startModelServer({
    port, models: [MODEL], heartbeat: HEARTBEAT_MS, reply: recordedFirst(handReplies(folder, { log })),
  })
  console.log(`AI_BASE_URL=${server.url}\nAI_MODEL=${MODEL}\nRequests and replies are in ${folder}. Ctrl-C ends it.`)
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  fail(code === 'EADDRINUSE' ? `Port ${port} is taken.` : message)
}
