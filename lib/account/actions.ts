'use server'

import { action, publicAction } from '#lib/http/action.ts'
import { accountSchema, preferencesSchema, signUpSchema, themeSchema } from './schema.ts'
import { setPreferences } from './set-preferences.ts'
import { setTheme } from './set-theme.ts'
import { signUp } from './sign-up.ts'
import { updateAccount } from './update-account.ts'

export const signUpAction = publicAction(signUpSchema, async (_, input) => {
  await signUp(input)
  return { email: input.email }
})
export const setThemeAction = publicAction(themeSchema, async (_, { theme }) => setTheme(theme))
export const updateAccountAction = action(accountSchema, async ({ viewer }, input) => updateAccount(viewer, input))
export const setPreferencesAction = action(preferencesSchema, async ({ viewer }, input) => setPreferences(viewer, input))
