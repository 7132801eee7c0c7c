/**
 * The same values, each made while whoever asks still works on the one before: reading and storing then take turns on
 * two processors instead of waiting for each other. Never more than one value is ready.
 */
export async function* readAhead<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = values.next()
  // An error waits until it is asked for.
  next.catch(() => undefined)
  try {
    for (;;) {
      const { value, done } = await next
      if (done) return
      next = values.next()
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await values.return(undefined)
  }
}
