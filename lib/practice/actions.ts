'use server'

import { randomInt } from 'node:crypto'
import { redirect } from 'next/navigation'
import { SEEDS } from '#lib/utils/random.ts'
import { action } from '#lib/http/action.ts'
import { openCard } from './open-card.ts'
import { openCardSchema, sourceSchema } from './schema.ts'
import { startPractice } from './start-practice.ts'

export const startPracticeAction = action(sourceSchema, async ({ viewer, now }, source) => {
  const { attemptId } = await startPractice(viewer, source, now, randomInt(SEEDS))
  redirect(`/practice/${attemptId}`)
})

export const openCardAction = action(openCardSchema, async ({ viewer, now }, input) => openCard(viewer, input, now))
