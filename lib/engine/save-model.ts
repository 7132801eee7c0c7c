import { configOfSettings, isSetByEnvironment } from '#lib/ai/config.ts'
import type { ModelSettings } from '#lib/ai/instance-settings.ts'
import { readModelSettings, removeModelSettings, writeModelSettings } from '#lib/ai/instance-settings.ts'
import { recordId } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { sitForNewModel } from './entrance/start-entrance.ts'
import { stopOtherSittings } from './entrance/stop-entrance.ts'
import { requireOwner } from './policy.ts'
import type { ModelForm } from './schema.ts'
import { settingsOfForm } from './settings-of-form.ts'

/** @throws AppError conflict where the environment says which model it is */
function requireFree(): void {
  if (!isSetByEnvironment()) return
  throw new AppError('conflict', 'The environment of this server names the model. It wins over what is entered here: change it there.')
}

/**
 * Uses a model from now on, for everyone here. Its test must have passed. A model that has not sat the entrance exam
 * yet begins it.
 * @throws AppError not-found for everybody but the owner; conflict; invalid
 */
export async function saveModel(viewer: Viewer, form: ModelForm, now: Date): Promise<{ isSitting: boolean }> {
  requireOwner(viewer)
  requireFree()
  const kept = await readModelSettings()
  const settings = settingsOfForm(form, kept)
  const config = configOfSettings(settings)
  const names = [...new Set([config.model, config.checkModel])]
  const ids = names.map((name) => recordId({ baseUrl: config.baseUrl, name }))
  const tested = await prisma.modelRecord.count({ where: { id: { in: ids }, testedAt: { not: null } } })
  if (tested < ids.length) throw new AppError('conflict', 'This model has not passed a test yet. Nothing was changed. Test it first.')
  await writeModelSettings(settings)
  const checker = checkerOf(settings)
  await stopOtherSittings(checker, now)
  return { isSitting: await sitForNewModel(checker, { isChange: kept === null || checkerOf(kept) !== checker }, now) }
}

function checkerOf(settings: ModelSettings): string {
  const { baseUrl, checkModel } = configOfSettings(settings)
  return recordId({ baseUrl, name: checkModel })
}

/** Forgets the model and its key; the built-in engine goes on. */
export async function removeModel(viewer: Viewer, now: Date): Promise<void> {
  requireOwner(viewer)
  requireFree()
  await removeModelSettings()
  await stopOtherSittings(null, now)
}
