/** Shows each step as it happens: its name at once, how long it took when it is done. */
export async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now()
  process.stdout.write(`  ${name} ...`)
  try {
    const value = await run()
    process.stdout.write(` ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    return value
  } catch (error) {
    process.stdout.write(' failed\n')
    throw error
  }
}
