import { APICallError, InvalidResponseDataError, JSONParseError, NoObjectGeneratedError } from 'ai'
import { ModelFailure } from './failures.ts'

const CONTEXT =
  /context[_ ]length|context[_ ](?:size|window)|maximum context|too many tokens|prompt is too long|exceeds? the (?:available )?context/i
const SCHEMA = /response_format|json_schema|json_object|schema|structured output|grammar|guided/i
const NO_MODEL = /model/i
const CREDIT = /insufficient_quota|billing/i

/** Retry-After is seconds or a date (RFC 9110, 10.2.3); OpenAI also sends milliseconds. @returns milliseconds, or null */
export function retryAfterOf(headers: Record<string, string> | undefined, now: number): number | null {
  const exact = Number(headers?.['retry-after-ms'])
  if (Number.isFinite(exact) && headers?.['retry-after-ms'] !== undefined) return exact
  const value = headers?.['retry-after']
  if (value === undefined) return null
  const wait = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}

function ofStatus(status: number, body: string, headers: Record<string, string> | undefined, now: number): ModelFailure {
  switch (status) {
    case 401:
      return new ModelFailure('no-key')
    case 403:
      return new ModelFailure('forbidden')
    case 404:
      return new ModelFailure(NO_MODEL.test(body) ? 'unknown-model' : 'not-found')
    case 413:
      return new ModelFailure('context')
    case 429:
      // Without credit waiting helps nobody.
      return new ModelFailure('rate-limited', CREDIT.test(body) ? null : retryAfterOf(headers, now))
  }
  if (status >= 500) return new ModelFailure('server-error')
  if (CONTEXT.test(body)) return new ModelFailure('context')
  if (/content_filter|content management policy/i.test(body)) return new ModelFailure('filtered')
  if (SCHEMA.test(body)) return new ModelFailure('schema-refused')
  if (/model.{0,80}(?:not exist|not found|unknown)|unknown model/i.test(body)) return new ModelFailure('unknown-model')
  return new ModelFailure('garbage')
}

/** What an error of the SDK means. Only its kind is kept: its text may hold the request. @param now for a Retry-After that is a date */
export function readError(error: unknown, now: number): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (APICallError.isInstance(error)) {
    if (error.statusCode === undefined) return new ModelFailure('unreachable')
    if (error.statusCode >= 400) return ofStatus(error.statusCode, error.responseBody ?? '', error.responseHeaders, now)
    // A good status and an unreadable body: cut, or not this protocol.
    return new ModelFailure(error.cause instanceof TypeError ? 'cut' : 'garbage')
  }
  if (JSONParseError.isInstance(error) || NoObjectGeneratedError.isInstance(error)) return new ModelFailure('garbage')
  if (InvalidResponseDataError.isInstance(error)) return new ModelFailure('cut')
  const { statusCode } = error as { statusCode?: unknown }
  if (typeof statusCode === 'number' && statusCode >= 400) return ofStatus(statusCode, String((error as Error).message), undefined, now)
  return new ModelFailure(error instanceof TypeError ? 'unreachable' : 'server-error')
}
