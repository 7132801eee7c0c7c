import { notFound } from 'next/navigation'
import { AppError } from '#lib/errors.ts'

/** For pages: what the query does not find is the not-found page; any other error goes on. */
export async function orNotFound<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}
