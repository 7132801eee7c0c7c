import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/**
 * Prisma's schema engine in WASM: migrations without the native binary, which would have to be downloaded.
 * It leaves a timer of ten seconds and its connection: use it in a process that ends with `process.exit()`.
 */
const FILTERS = { externalTables: [], externalEnums: [] }
const root = process.cwd()
export const MIGRATIONS = join(root, 'prisma/migrations')
const SCHEMA = join(root, 'prisma/schema')

const schemaFiles = (): [string, string][] =>
  readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [join(SCHEMA, name), readFileSync(join(SCHEMA, name), 'utf8')])

const migrationsList = () => ({
  baseDir: MIGRATIONS,
  lockfile: { path: 'migration_lock.toml', content: readFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'utf8') },
  shadowDbInitScript: '',
  migrationDirectories: readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
      },
    })),
})

/**
 * PrismaPg refuses the catalogue's one-byte "char" (oid 18), which the diff reads: it is marked as a UUID on the
 * wire and the mark is read back as a character.
 */
function createFactory(connectionString: string): PrismaPg {
  const pool = new pg.Pool({ connectionString, max: 1 })
  pool.on('connect', (client) => {
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
    connection.prependListener('rowDescription', (description: { fields: { dataTypeID: number }[] }) => {
      for (const field of description.fields) if (field.dataTypeID === 18) field.dataTypeID = 2950
    })
  })
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const query = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (sql) => {
      const result = await query(sql)
      const columnTypes = result.columnTypes.map((type) => (type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type))
      return { ...result, columnTypes }
    }
    return adapter
  }
  return factory
}

type Engine = {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>
  diff(input: unknown): Promise<{ stdout: string | null }>
}

type Bindings = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: { new: (options: unknown, log: () => void, adapter: unknown) => Promise<Engine> }
}

/** Loaded once: a second instance would pull the memory from under the first. */
let loaded: Promise<Bindings> | undefined

async function load(): Promise<Bindings> {
  ;(globalThis as Record<string, unknown>).PRISMA_WASM_PANIC_REGISTRY = { set_message: console.error }
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(join(dirname(script), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  const engine = bindings as unknown as Bindings
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}

async function createEngine(connectionString: string): Promise<Engine> {
  loaded ??= load()
  const { SchemaEngine } = await loaded
  const adapter = bindMigrationAwareSqlAdapterFactory(createFactory(connectionString))
  return SchemaEngine.new({ datamodels: schemaFiles() }, () => {}, adapter)
}

/** Applies what is not yet applied, as `prisma migrate deploy` does. @returns the names of what was applied. */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  const engine = await createEngine(connectionString)
  const result = await engine.applyMigrations({ migrationsList: migrationsList(), filters: FILTERS })
  return result.appliedMigrationNames
}

/** SQL from the database (all migrations applied) to the schema files, or null when they agree. */
export async function diffToSchema(connectionString: string): Promise<string | null> {
  const engine = await createEngine(connectionString)
  const files = schemaFiles().map(([path, content]) => ({ path, content }))
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: root },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: FILTERS,
  })
  return !stdout || stdout.includes('This is an empty migration') ? null : stdout
}
