/** Client-safe. A concept as the reader lists it. */
export type PageConcept = { id: string; name: string }
