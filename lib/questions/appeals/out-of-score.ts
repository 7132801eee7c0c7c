/**
 * The tag of a question that counts in no score and is no evidence, since an appeal was accepted so. It stands on the
 * question, not on the appeal, which goes with the account of whoever sent it.
 */
export const OUT_OF_SCORE = 'out of score'

export const isOutOfScore = ({ tags }: { tags: readonly string[] }): boolean => tags.includes(OUT_OF_SCORE)
