-- CreateEnum
CREATE TYPE "ModelRung" AS ENUM ('STRICT', 'JSON', 'PLAIN');

-- CreateEnum
CREATE TYPE "SittingState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED');

-- CreateEnum
CREATE TYPE "BankJobState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED');

-- AlterEnum
ALTER TYPE "ExplanationTarget" ADD VALUE 'SELECTION';

-- AlterEnum
ALTER TYPE "QuestionType" ADD VALUE 'MULTIPLE_CHOICE';

-- AlterTable
ALTER TABLE "ConceptSource" ADD COLUMN     "engine" TEXT NOT NULL DEFAULT 'builtin';

-- AlterTable
ALTER TABLE "Explanation" ADD COLUMN     "followUp" TEXT,
ADD COLUMN     "followsId" TEXT,
ADD COLUMN     "fromSentenceId" TEXT,
ADD COLUMN     "inputHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "inputTokens" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "outputTokens" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "personal" JSONB,
ADD COLUMN     "toSentenceId" TEXT,
ADD COLUMN     "verdicts" JSONB,
ADD COLUMN     "withheld" JSONB;

-- AlterTable
ALTER TABLE "Passage" ADD COLUMN     "search" tsvector,
ADD COLUMN     "searchLength" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "bankJobId" TEXT,
ADD COLUMN     "bloom" TEXT,
ADD COLUMN     "tags" TEXT[];

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "personalises" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "sharesWords" BOOLEAN;

-- CreateTable
CREATE TABLE "ConceptEdge" (
    "courseId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "sentenceId" TEXT NOT NULL,
    "engine" TEXT NOT NULL DEFAULT 'builtin',

    CONSTRAINT "ConceptEdge_pkey" PRIMARY KEY ("fromId","toId","versionId")
);

-- CreateTable
CREATE TABLE "InstanceSetting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InstanceSetting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ModelRecord" (
    "id" TEXT NOT NULL,
    "rung" "ModelRung" NOT NULL DEFAULT 'STRICT',
    "testedAt" TIMESTAMP(3),

    CONSTRAINT "ModelRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntranceSitting" (
    "id" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "state" "SittingState" NOT NULL DEFAULT 'WAITING',
    "seed" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "results" JSONB,
    "canCheck" BOOLEAN NOT NULL DEFAULT false,
    "canSolve" BOOLEAN NOT NULL DEFAULT false,
    "canWrite" BOOLEAN NOT NULL DEFAULT false,
    "failure" TEXT,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "EntranceSitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelCall" (
    "id" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "userId" TEXT,
    "materialId" TEXT,
    "inputTokens" INTEGER NOT NULL,
    "outputTokens" INTEGER NOT NULL,
    "isEstimated" BOOLEAN NOT NULL DEFAULT false,
    "milliseconds" INTEGER,
    "outcome" TEXT NOT NULL DEFAULT 'running',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inquiry" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "materialId" TEXT,
    "question" TEXT NOT NULL,
    "isAnswered" BOOLEAN NOT NULL,
    "engine" TEXT NOT NULL,
    "taskVersion" TEXT NOT NULL,
    "elements" JSONB NOT NULL,
    "passages" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankJob" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "userId" TEXT,
    "model" TEXT NOT NULL,
    "state" "BankJobState" NOT NULL DEFAULT 'WAITING',
    "target" INTEGER NOT NULL,
    "sections" INTEGER[],
    "done" INTEGER NOT NULL DEFAULT 0,
    "drafted" INTEGER NOT NULL DEFAULT 0,
    "published" INTEGER NOT NULL DEFAULT 0,
    "dropped" JSONB NOT NULL DEFAULT '{}',
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "BankJob_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConceptEdge_toId_idx" ON "ConceptEdge"("toId");

-- CreateIndex
CREATE INDEX "ConceptEdge_versionId_idx" ON "ConceptEdge"("versionId");

-- CreateIndex
CREATE INDEX "ConceptEdge_courseId_idx" ON "ConceptEdge"("courseId");

-- CreateIndex
CREATE INDEX "EntranceSitting_modelId_startedAt_idx" ON "EntranceSitting"("modelId", "startedAt");

-- CreateIndex
CREATE INDEX "ModelCall_at_idx" ON "ModelCall"("at");

-- CreateIndex
CREATE INDEX "ModelCall_userId_at_idx" ON "ModelCall"("userId", "at");

-- CreateIndex
CREATE INDEX "Inquiry_userId_createdAt_idx" ON "Inquiry"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Inquiry_courseId_idx" ON "Inquiry"("courseId");

-- CreateIndex
CREATE INDEX "Inquiry_materialId_idx" ON "Inquiry"("materialId");

-- CreateIndex
CREATE INDEX "BankJob_versionId_createdAt_idx" ON "BankJob"("versionId", "createdAt");

-- CreateIndex
CREATE INDEX "BankJob_userId_idx" ON "BankJob"("userId");

-- CreateIndex
CREATE INDEX "Question_bankJobId_idx" ON "Question"("bankJobId");

-- AddForeignKey
ALTER TABLE "ConceptEdge" ADD CONSTRAINT "ConceptEdge_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptEdge" ADD CONSTRAINT "ConceptEdge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptEdge" ADD CONSTRAINT "ConceptEdge_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptEdge" ADD CONSTRAINT "ConceptEdge_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "MaterialVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntranceSitting" ADD CONSTRAINT "EntranceSitting_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "ModelRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelCall" ADD CONSTRAINT "ModelCall_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inquiry" ADD CONSTRAINT "Inquiry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inquiry" ADD CONSTRAINT "Inquiry_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inquiry" ADD CONSTRAINT "Inquiry_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_bankJobId_fkey" FOREIGN KEY ("bankJobId") REFERENCES "BankJob"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankJob" ADD CONSTRAINT "BankJob_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "MaterialVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankJob" ADD CONSTRAINT "BankJob_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
