import { join } from 'node:path'
import { firstMessage, start } from '#scripts/launcher/children.ts'
import { lockDataFolder } from '#scripts/launcher/lock.ts'

/** A launcher as far as its lock and its database, for tests: `node scripts/robustness/hold-folder.ts DIR`. */
const [dir = ''] = process.argv.slice(2)
const lock = await lockDataFolder(dir)
const database = start('scripts/database/process.ts', [join(dir, 'postgres'), '0'], { DATABASE_PASSWORD: 'held' })
const { port } = await firstMessage<{ port: number }>(database, 'The database')
lock.setDatabase(port, database.pid)
process.send?.({ port })
process.on('disconnect', () => process.exit(1))
