import { DroppedTable } from '#components/questions/dropped-table.tsx'
import type { EngineRecord as Engine } from '#lib/questions/report/view.ts'

/** What one engine wrote, and why what it dropped is not asked. */
export function EngineRecord({ engine }: { engine: Engine }) {
  const { model, generated, published, waiting, dropped, droppedInAll, tokens, tokensPerPublished } = engine
  const figures = [
    ['Drafts', generated], ['Published', published], ['Wait for you', waiting], ['Dropped', droppedInAll],
    ...(tokens !== null ? [['Tokens', tokens.toLocaleString('en')]] : []),
    ...(tokensPerPublished !== null ? [['Tokens per published question', tokensPerPublished.toLocaleString('en')]] : []),
  ]
  return (
    <section className="quality-engine">
      <h3>{model ?? 'Built-in engine'}</h3>
      <dl className="quality-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {dropped.length > 0 && (
        <DroppedTable className="quality-reasons" dropped={dropped} why="Dropped because" what="Drafts" />
      )}
    </section>
  )
}
