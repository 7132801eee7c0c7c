/**
 * How Node is started for a worker. By itself it lets what is new grow to 128 MB before it looks for rubbish; a book read
 * and analysed then takes half as much memory again, and is not ready sooner.
 */
export const WORKER_FLAGS: readonly string[] = ['--max-semi-space-size=4']
