/** Said of a question that is held back for a paper. */
export const WAITS = 'This question stands in a paper that is not closed yet. Answer it after that; this set keeps your place.'
