import { z } from 'zod'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { log } from '#lib/log.ts'

/** What the owner lets people do on this instance, kept under one name. Nothing in it is secret. */
const KEY = 'rules'

const schema = z.object({ signUpOpen: z.boolean().default(true), coursesOpen: z.boolean().default(true) })

const CLOSED = 'On this instance only its owner creates courses. Ask them to create yours and to make you its instructor.'

/** `signUpOpen`: anyone may sign up. `coursesOpen`: anyone signed in may create a course. */
type Rules = z.infer<typeof schema>

function parse(value: string): Rules {
  try {
    return schema.parse(JSON.parse(value))
  } catch {
    // Both are closed then: a door that was closed must not open because its note cannot be read.
    log.warn('rules.cannot-be-read')
    return { signUpOpen: false, coursesOpen: false }
  }
}

/** All open until the owner says otherwise. */
export async function getRules(): Promise<Rules> {
  const row = await prisma.instanceSetting.findUnique({ where: { key: KEY } })
  return row ? parse(row.value) : schema.parse({})
}

/** @throws AppError not-found for anyone but the owner */
export async function setRules(viewer: Viewer, rules: Rules): Promise<void> {
  if (!viewer.isOwner) throw notFound()
  const value = JSON.stringify(schema.parse(rules))
  await prisma.instanceSetting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } })
}

/** The owner always may. */
export async function mayCreateCourse(viewer: Viewer): Promise<boolean> {
  return viewer.isOwner || (await getRules()).coursesOpen
}

/** @throws AppError conflict where only the owner creates courses */
export async function requireMayCreateCourse(viewer: Viewer): Promise<void> {
  if (await mayCreateCourse(viewer)) return
  throw new AppError('conflict', CLOSED)
}
