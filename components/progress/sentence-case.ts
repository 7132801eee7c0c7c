/** Concept names come as the lecture writes them inside a sentence: "encoding" begins a line as "Encoding", "mRNA" stays. */
export function sentenceCase(name: string): string {
  return /^\p{Ll}+(?!\p{L})/u.test(name) && !/^\p{L}(?!\p{L})/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}
