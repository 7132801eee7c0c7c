-- AlterEnum
ALTER TYPE "MaterialKind" ADD VALUE 'SLIDES';
ALTER TYPE "MaterialKind" ADD VALUE 'IMAGE';

-- AlterTable
ALTER TABLE "Concept" ADD COLUMN     "isHidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "MaterialVersion" ADD COLUMN     "format" TEXT NOT NULL DEFAULT 'text',
ADD COLUMN     "renderedKey" TEXT;

-- What is there was read as PDF or as text, Markdown included.
UPDATE "MaterialVersion" SET "format" = 'pdf' WHERE "kind" = 'PDF';

-- AlterTable
ALTER TABLE "Page" ADD COLUMN     "isOcr" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "startsAt" DOUBLE PRECISION,
ADD COLUMN     "view" JSONB;

-- AlterTable
ALTER TABLE "Passage" ADD COLUMN     "embeddedBy" TEXT,
ADD COLUMN     "embedding" BYTEA;

-- AlterTable
ALTER TABLE "Sentence" ADD COLUMN     "startsAt" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "ConceptEdit" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "madeById" TEXT,
    "operation" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMP(3),
    "unmet" TEXT,

    CONSTRAINT "ConceptEdit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConceptEdit_courseId_idx" ON "ConceptEdit"("courseId");

-- AddForeignKey
ALTER TABLE "ConceptEdit" ADD CONSTRAINT "ConceptEdit_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptEdit" ADD CONSTRAINT "ConceptEdit_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
