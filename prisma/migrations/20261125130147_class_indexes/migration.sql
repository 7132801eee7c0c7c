-- CreateIndex
CREATE INDEX "Evidence_courseId_sequence_idx" ON "Evidence"("courseId", "sequence");

-- CreateIndex
CREATE INDEX "Explanation_versionId_idx" ON "Explanation"("versionId");

-- CreateIndex
CREATE INDEX "ExplanationOpening_materialId_idx" ON "ExplanationOpening"("materialId");

-- CreateIndex
CREATE INDEX "PageVisit_materialId_idx" ON "PageVisit"("materialId");
