'use server'

import { countLinkUse, countSignUp } from '#lib/auth/sign-in-tries.ts'
import { setRules } from '#lib/courses/rules.ts'
import { action, publicAction } from '#lib/http/action.ts'
import { changePassword, signOutEverywhere } from './change-password.ts'
import { deleteAccount, previewAccountDeletion } from './delete-account.ts'
import { handOverInstance } from './hand-over-instance.ts'
import { createPasswordLink, usePasswordLink } from './password-links.ts'
import { accountSchema, changePasswordSchema, emailSchema, nothingSchema, preferencesSchema, rulesSchema } from './schema.ts'
import { signUpSchema, themeSchema, usePasswordLinkSchema } from './schema.ts'
import { setPreferences } from './set-preferences.ts'
import { setTheme } from './set-theme.ts'
import { signUp } from './sign-up.ts'
import { updateAccount } from './update-account.ts'

export const signUpAction = publicAction(signUpSchema, async ({ now, address }, input) => {
  await countSignUp(address, now)
  await signUp(input)
  return { email: input.email }
})
export const setThemeAction = publicAction(themeSchema, async (_, { theme }) => setTheme(theme))
export const updateAccountAction = action(accountSchema, async ({ viewer }, input) => updateAccount(viewer, input))
export const setPreferencesAction = action(preferencesSchema, async ({ viewer }, input) => setPreferences(viewer, input))
export const changePasswordAction = action(changePasswordSchema, async ({ viewer, now }, input) => changePassword(viewer, input, now))
export const signOutEverywhereAction = action(nothingSchema, async ({ viewer }) => signOutEverywhere(viewer))
export const previewAccountDeletionAction = action(nothingSchema, async ({ viewer }) => previewAccountDeletion(viewer))
export const deleteAccountAction = action(emailSchema, async ({ viewer, now }, input) => deleteAccount(viewer, input, now))
export const usePasswordLinkAction = publicAction(usePasswordLinkSchema, async ({ now, address }, input) => {
  await countLinkUse(address, now)
  return usePasswordLink(input, now)
})
export const createPasswordLinkAction = action(emailSchema, async ({ viewer, now }, { email }) => createPasswordLink(viewer, email, now))
export const setRulesAction = action(rulesSchema, async ({ viewer }, rules) => setRules(viewer, rules))
export const handOverInstanceAction = action(emailSchema, async ({ viewer }, input) => handOverInstance(viewer, input))
