import { loadDotenv } from './dotenv.ts'

/** Imported first by a program that reads the environment as soon as it is loaded. */
loadDotenv()
