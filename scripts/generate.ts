import { generateClient } from './launcher/client.ts'

/** Writes the database client from prisma/schema, when it is not current. */
process.exit((await generateClient()) ? 0 : 1)
