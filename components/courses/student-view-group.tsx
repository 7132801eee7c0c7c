import { FileText } from 'lucide-react'
import Link from 'next/link'
import { MaterialLine } from '#components/materials/material-line.tsx'
import { MaterialState } from '#components/materials/material-state.tsx'
import type { StudentViewMaterial } from '#lib/courses/view.ts'

function lineOf({ pageCount, questions, isReady }: StudentViewMaterial): string {
  const pages = pageCount === null ? null : pageCount === 1 ? '1 page' : `${pageCount} pages`
  const asked = isReady ? (questions === 1 ? '1 question' : `${questions} questions`) : null
  return [pages, asked].filter(Boolean).join('. ')
}

/** The lectures of one week or topic; `heading` null: of a course that has none. */
export function StudentViewGroup({ heading, materials }: { heading: string | null; materials: StudentViewMaterial[] }) {
  return (
    <>
      {heading && <h3 className="label student-heading">{heading}</h3>}
      <ul className="student-group">
        {materials.map((material) => (
          <MaterialLine
            key={material.id} icon={FileText} line={lineOf(material)} isGrouped={heading !== null}
            title={<Link href={`/materials/${material.id}`}>{material.title}</Link>}
            state={<MaterialState state={material.isReady ? 'ready' : 'reading'} />}
          />
        ))}
      </ul>
    </>
  )
}
