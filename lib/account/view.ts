/** Client-safe shapes of the settings' pages. */

/** What goes with an account, in numbers. `refusal`: what stands in the way, as a sentence; null where nothing does. */
export type AccountDeletion = {
  lectures: number
  exams: number
  answers: number
  explanations: number
  taughtAlone: { id: string; name: string }[]
  refusal: string | null
}

export type InstancePage = {
  rules: { signUpOpen: boolean; coursesOpen: boolean }
  people: number
  classes: number
  lectures: number
  /** Bytes. `free`: what the disk has left where the data folder is; null where that cannot be asked. */
  storage: { files: number; database: number; free: number | null }
  /** Null: the built-in engine alone. `host`: "this machine", or the host's name. */
  engine: { name: string; host: string } | null
  version: { number: string; commit: string | null }
  backup: { isEmbedded: boolean; dataDir: string }
  /** Where this instance is reached, when it was told; else the address people came by is the one. */
  origin: string | null
}

/** `path`: of the page that sets the password; it stands behind the address of this instance. ISO. */
export type NewPasswordLink = { path: string; name: string; email: string; expiresAt: string }
