/** An answer inside a sentence: "Why true", "Why not transience". */
export const answerName = (answer: string): string => (answer === 'True' || answer === 'False' ? answer.toLowerCase() : answer)
