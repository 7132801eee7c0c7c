import { defineConfig } from 'prisma/config'

/** Used by `prisma generate` alone: migrations run through the schema engine in WASM (scripts/schema-engine.ts). */
export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } })
