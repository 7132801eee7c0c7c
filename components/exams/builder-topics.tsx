import { Disclosure } from '#components/ui/disclosure.tsx'
import type { BuilderMaterial } from '#lib/exams/view.ts'

type Props = {
  materials: readonly BuilderMaterial[]
  chosen: ReadonlySet<string>
  onToggle: (id: string) => void
}

/** Fewer than the lecture has: those that give one another away never stand in one paper. */
function counted({ questions, isWriting }: BuilderMaterial): string {
  const standing = questions === 0 ? 'No questions' : questions === 1 ? '1 question' : `Up to ${questions} questions`
  // An exam never waits for them: it takes what is there.
  return isWriting ? `${standing}, more being written` : standing
}

/** Lectures, each with its concepts folded under it. A chosen lecture holds all of its concepts. */
export function BuilderTopics({ materials, chosen, onToggle }: Props) {
  return (
    <ul className="builder-list">
      {materials.map((material) => (
        <li key={material.id}>
          <label className="builder-row">
            <input type="checkbox" checked={chosen.has(material.id)} onChange={() => onToggle(material.id)} />
            <span className="serif">{material.title}</span>
            <span className="meta num">{material.reading ? 'Being read' : counted(material)}</span>
          </label>
          {material.concepts.length > 0 && !chosen.has(material.id) && (
            <Disclosure summary="Only some of its concepts">
              <ul className="builder-concepts">
                {material.concepts.map((concept) => (
                  <li key={concept.id}>
                    <label className="builder-row">
                      <input type="checkbox" checked={chosen.has(concept.id)} onChange={() => onToggle(concept.id)} />
                      <span className="serif">{concept.name}</span>
                      <span className="meta num">{concept.questions}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  )
}
