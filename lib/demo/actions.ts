'use server'

import { z } from 'zod'
import { action } from '#lib/http/action.ts'
import { resetDemoClass } from './reset-class.ts'

export const resetDemoClassAction = action(z.object({}), async ({ viewer }) => resetDemoClass(viewer))
