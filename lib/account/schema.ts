import { z } from 'zod'

/** Client-safe. Is this a time zone the runtime knows? */
function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false // RangeError is how Intl says no
  }
}

export const PASSWORD_MIN = 8

export const signUpSchema = z.object({
  name: z.string().trim().min(1, 'Tell us what to call you.').max(80, 'That name is too long for our pages: 80 characters are the most.'),
  email: z.string().trim().toLowerCase().max(200).email('This does not look like an email address.'),
  password: z
    .string()
    .min(PASSWORD_MIN, `At least ${PASSWORD_MIN} characters, so that it cannot be guessed.`)
    .max(200, 'At most 200 characters.'),
  timeZone: z.string().max(60).catch('UTC').transform((value) => (isTimeZone(value) ? value : 'UTC')),
  /** Asked of the first person, where other machines reach this one. */
  ownerCode: z.string().max(100).optional(),
})

export const themeSchema = z.object({ theme: z.enum(['light', 'dark', 'system']) })
export type Theme = z.infer<typeof themeSchema>['theme']
export const THEME_COOKIE = 'theme'

export const accountSchema = z.object({
  name: signUpSchema.shape.name,
  timeZone: z.string().max(60).refine(isTimeZone, 'This time zone is not known. Choose one from the list.'),
})

/** `personalises`: explanations fit what they know. `sharesWords`: their own words may go to the model's host. */
export const preferencesSchema = z.object({ personalises: z.boolean().optional(), sharesWords: z.boolean().optional() })
export type Preferences = z.infer<typeof preferencesSchema>

const password = signUpSchema.shape.password
const typedEmail = z.string().trim().min(1, 'Type the address.').max(200, 'At most 200 characters.')

export const changePasswordSchema = z.object({
  current: z.string().min(1, 'Type the password you have now.').max(200, 'At most 200 characters.'),
  next: password,
})
export const nothingSchema = z.object({})
/** Typed to confirm a deletion, to name whose link is made, or who the instance is handed to. */
export const emailSchema = z.object({ email: typedEmail })
export const usePasswordLinkSchema = z.object({ token: z.string().max(100), password })
export const rulesSchema = z.object({ signUpOpen: z.boolean(), coursesOpen: z.boolean() })
