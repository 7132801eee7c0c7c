/** Characters a token holds on average, where nobody counts for us (English prose; a guess elsewhere). */
const CHARACTERS = 3.5

/** Tokens a text takes, estimated. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / CHARACTERS)
