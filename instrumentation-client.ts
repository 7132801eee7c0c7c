/** Zod would build its parsers as source text, which the Content-Security-Policy refuses; set before it is first loaded. */
const shared = globalThis as unknown as { __zod_globalConfig?: { jitless?: boolean } }
shared.__zod_globalConfig = { ...shared.__zod_globalConfig, jitless: true }
