/** One piece of work at a time, in the order it was asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /**
   * Does the work when all before it is done, or not at all when it was called off by then. Work that is called off while
   * it runs makes way at once, whether it ends or not.
   * @throws what the work throws; the signal's reason when it was called off
   */
  take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => {
      signal.throwIfAborted()
      const { promise, reject } = Promise.withResolvers<never>()
      const callOff = () => reject(signal.reason as Error)
      signal.addEventListener('abort', callOff, { once: true })
      return Promise.race([work(), promise]).finally(() => signal.removeEventListener('abort', callOff))
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
