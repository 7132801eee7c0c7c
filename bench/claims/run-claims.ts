import { checkClaim } from '#lib/explanations/checks/check-claim.ts'
import type { DoubtKind } from '#lib/explanations/checks/find-doubts.ts'
import { wilson } from '#lib/utils/wilson.ts'
import { claimsOf, type ClaimRecord, type LabelledClaim } from './record.ts'

export type Verdict = 'supported' | 'partly' | 'unsupported' | 'contradicted'
/** Verdicts for the claims of a record, in order; null where none came back. */
export type Verify = (record: ClaimRecord) => Promise<(Verdict | null)[]>

/** `k` of `n`, with Wilson's 95% interval. */
export type Share = { k: number; n: number; share: number; low: number; high: number }
/** `caught`: spoiled claims held; `held`: true claims held. */
export type Figures = { caught: Share; held: Share }
export type KindFigures = { kind: string; caught: Share }
export type Held = { id: string; text: string; reason: string; detail: string }

export type ClaimsReport = {
  surface: Figures & { kinds: KindFigures[]; heldClaims: Held[]; doubts: Record<DoubtKind, { true: Share; spoiled: Share }> }
  /** Null without a verifier. `held`: claims not supported; `missing`: claims without a verdict, counted in neither. */
  verify: (Figures & { kinds: KindFigures[]; missing: number; verdicts: Record<Verdict, { true: number; spoiled: number }> }) | null
}

const KINDS: readonly DoubtKind[] = ['universal', 'negation', 'direction', 'opposite', 'cause']
const VERDICTS: readonly Verdict[] = ['supported', 'partly', 'unsupported', 'contradicted']

export function shareOf(k: number, n: number): Share {
  return { k, n, share: n === 0 ? 0 : k / n, ...wilson(k, n) }
}

type Judged = LabelledClaim & { isHeld: boolean }

const counted = (claims: readonly Judged[]): Share => shareOf(claims.filter(({ isHeld }) => isHeld).length, claims.length)

function figuresOf(claims: readonly Judged[]): Figures & { kinds: KindFigures[] } {
  const spoiled = claims.filter(({ isSpoiled }) => isSpoiled)
  const kinds = [...Map.groupBy(spoiled, ({ spoiled }) => spoiled ?? 'not said')].toSorted(([a], [b]) => a.localeCompare(b))
  return {
    caught: counted(spoiled), held: counted(claims.filter(({ isSpoiled }) => !isSpoiled)),
    kinds: kinds.map(([kind, own]) => ({ kind, caught: counted(own) })),
  }
}

function surfaceOf(records: readonly ClaimRecord[]): ClaimsReport['surface'] {
  const checked = records.flatMap((record) => claimsOf(record).map((claim) => {
    const check = checkClaim(claim, record.passages, { title: record.target })
    return { ...claim, id: record.id, check, isHeld: !check.ok }
  }))
  const fired = (kind: DoubtKind, isSpoiled: boolean) => {
    const own = checked.filter((one) => one.isSpoiled === isSpoiled)
    return shareOf(own.filter(({ check }) => check.ok && check.doubts.some((doubt) => doubt.kind === kind)).length, own.length)
  }
  const doubts = Object.fromEntries(KINDS.map((kind) => [kind, { true: fired(kind, false), spoiled: fired(kind, true) }]))
  return {
    ...figuresOf(checked),
    heldClaims: checked.flatMap(({ id, text, check, isSpoiled }) =>
      (check.ok || isSpoiled ? [] : [{ id, text, reason: check.reason, detail: check.detail }])),
    doubts: doubts as ClaimsReport['surface']['doubts'],
  }
}

async function verifyOf(records: readonly ClaimRecord[], verify: Verify): Promise<NonNullable<ClaimsReport['verify']>> {
  const judged: (Judged & { verdict: Verdict | null })[] = []
  for (const record of records) {
    const claims = claimsOf(record)
    const verdicts = await verify(record)
    if (verdicts.length !== claims.length) throw new Error(`${record.id}: ${verdicts.length} verdicts for ${claims.length} claims`)
    claims.forEach((claim, i) => judged.push({ ...claim, verdict: verdicts[i] ?? null, isHeld: verdicts[i] !== 'supported' }))
  }
  const settled = judged.filter(({ verdict }) => verdict !== null)
  const count = (verdict: Verdict, isSpoiled: boolean) => settled.filter((one) => one.verdict === verdict
    && one.isSpoiled === isSpoiled).length
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, { true: count(verdict, false), spoiled: count(verdict, true) }]))
  return { ...figuresOf(settled), missing: judged.length - settled.length, verdicts: verdicts as Record<Verdict,
    { true: number; spoiled: number }> }
}

/** Runs the checks over labelled claims, and the second call where there is one. The target of a record stands for the title. */
export async function runClaims(records: readonly ClaimRecord[], { verify }: { verify?: Verify } = {}): Promise<ClaimsReport> {
  return { surface: surfaceOf(records), verify: verify ? await verifyOf(records, verify) : null }
}
