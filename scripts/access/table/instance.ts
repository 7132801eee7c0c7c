import type { Row } from '#scripts/access/entry.ts'
import { onAction, onRoute } from '#scripts/access/entry.ts'
import { EVERYONE, NOBODY, OWNER, SIGNED_IN, butFor } from '#scripts/access/people.ts'
import type { World } from '#scripts/access/world.ts'

/** Nothing answers there. */
const NOWHERE = 'http://127.0.0.1:9/v1'
const FORM = {
  preset: 'other', baseUrl: NOWHERE, apiKey: '', model: 'none', checkModel: '', context: '', concurrency: '', dailyTokens: '',
  instanceDailyTokens: '', priceIn: '', priceOut: '',
}
const PASSWORD = 'a marked password'
/** An address that belongs to nobody: whoever gets as far as that is told so. */
const nobody = () => ({ email: 'nobody@example.org' })

export const INSTANCE: Row[] = [
  onRoute('GET', 'api/ready', EVERYONE),
  // There is no demo lecture in this world.
  onRoute('GET', 'api/demo/file', butFor(EVERYONE, 404)),
  onRoute('GET', 'api/engine/exam', SIGNED_IN),
  onRoute('POST', 'api/engine/test', OWNER, () => ({ body: { form: FORM } })),
  onAction('engine', 'saveModelAction', butFor(OWNER, 409), () => FORM),
  onAction('engine', 'removeModelAction', OWNER),
  onAction('engine', 'listModelsAction', OWNER, () => ({ preset: 'other', baseUrl: NOWHERE, apiKey: '' })),
  onAction('engine', 'startEntranceAction', butFor(OWNER, 409)),
  onAction('engine', 'stopEntranceAction', OWNER),
  onAction('account', 'signUpAction', EVERYONE, (_, who) => ({
    name: 'New', email: `new-${who.replace(/\W/g, '-')}@example.org`, password: PASSWORD, timeZone: 'UTC',
  })),
  onAction('account', 'setThemeAction', EVERYONE, () => ({ theme: 'dark' })),
  onAction('account', 'updateAccountAction', SIGNED_IN, (world, who) => ({ name: nameOf(world, who), timeZone: 'UTC' })),
  onAction('account', 'setPreferencesAction', SIGNED_IN, () => ({ personalises: true })),
  // Nobody's password is known here: the old one is wrong.
  onAction('account', 'changePasswordAction', butFor(SIGNED_IN, 400), () => ({ current: PASSWORD, next: PASSWORD })),
  onAction('account', 'previewAccountDeletionAction', SIGNED_IN),
  onAction('account', 'deleteAccountAction', butFor(SIGNED_IN, 400), nobody),
  onAction('account', 'usePasswordLinkAction', butFor(EVERYONE, 409), () => ({ token: 'marked-token-of-nobody', password: PASSWORD })),
  onAction('account', 'createPasswordLinkAction', butFor(OWNER, 400), nobody, 'an address of nobody'),
  onAction('account', 'createPasswordLinkAction', OWNER, ({ people }) => ({ email: people.stranger.email })),
  onAction('account', 'setRulesAction', OWNER, () => ({ signUpOpen: true, coursesOpen: true })),
  onAction('account', 'handOverInstanceAction', butFor(OWNER, 400), nobody),
  // The demo instructor's alone, who is none of these.
  onAction('demo', 'resetDemoClassAction', NOBODY),
  // Ends every session of whoever asks: last, since the sessions of this world end with it.
  onAction('account', 'signOutEverywhereAction', SIGNED_IN),
]

const nameOf = ({ people }: World, who: string): string => (who in people ? people[who as keyof World['people']].name : 'Nobody')
