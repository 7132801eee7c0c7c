-- AlterTable
ALTER TABLE "MaterialVersion" ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Answer_formItemId_idx" ON "Answer"("formItemId");

-- CreateIndex
CREATE INDEX "Attempt_formId_idx" ON "Attempt"("formId");

-- CreateIndex
CREATE INDEX "Exam_createdById_idx" ON "Exam"("createdById");

-- CreateIndex
CREATE INDEX "Fact_sentenceId_idx" ON "Fact"("sentenceId");

-- CreateIndex
CREATE INDEX "Form_examId_idx" ON "Form"("examId");

-- CreateIndex
CREATE INDEX "Passage_sectionId_idx" ON "Passage"("sectionId");

-- CreateIndex
CREATE INDEX "Question_materialId_idx" ON "Question"("materialId");

-- CreateIndex
CREATE INDEX "Question_factId_idx" ON "Question"("factId");

-- CreateIndex
CREATE INDEX "Sentence_passageId_idx" ON "Sentence"("passageId");
