import { notFound } from 'next/navigation'
import { AppError } from '#lib/errors.ts'

/** For pages: what is foreign, deleted or never was becomes the page "not found"; other errors pass as they are. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}
