import { readModelSettings } from '#lib/ai/instance-settings.ts'
import { listServerModels } from '#lib/ai/server-models.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { requireOwner } from './policy.ts'
import type { ListRequest } from './schema.ts'
import { reachOf } from './settings-of-form.ts'
import { reachProblem } from './test-words.ts'
import type { ServerList } from './view.ts'

const UNLISTED = 'This server does not list its models. Type the name.'

/** The models of the address that stands in the form, for its model field. */
export async function listModels(viewer: Viewer, form: ListRequest): Promise<ServerList> {
  requireOwner(viewer)
  const answer = await listServerModels(reachOf(form, await readModelSettings()))
  if (!answer.ok) return { models: [], problem: reachProblem(answer.status)?.words ?? UNLISTED }
  return { models: answer.models, problem: answer.models.length === 0 ? UNLISTED : null }
}
