-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "QuestionType" ADD VALUE 'TERM_TO_DEFINITION';
ALTER TYPE "QuestionType" ADD VALUE 'WHICH_OF_THESE';
ALTER TYPE "QuestionType" ADD VALUE 'DIRECTION';
ALTER TYPE "QuestionType" ADD VALUE 'ONE_OF_LIST';
ALTER TYPE "QuestionType" ADD VALUE 'CLOZE';
ALTER TYPE "QuestionType" ADD VALUE 'MATCHING';
ALTER TYPE "QuestionType" ADD VALUE 'NUMERIC';
ALTER TYPE "QuestionType" ADD VALUE 'SHORT_ANSWER';
ALTER TYPE "QuestionType" ADD VALUE 'WHY';
ALTER TYPE "QuestionType" ADD VALUE 'RECALL';

-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "grade" JSONB;

-- CreateTable
CREATE TABLE "Appeal" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "formItemId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'OPEN',
    "remedy" JSONB,
    "reply" TEXT,
    "decidedById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMP(3),
    "seenAt" TIMESTAMP(3),

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Appeal_courseId_state_idx" ON "Appeal"("courseId", "state");

-- CreateIndex
CREATE INDEX "Appeal_questionId_idx" ON "Appeal"("questionId");

-- CreateIndex
CREATE INDEX "Appeal_formItemId_idx" ON "Appeal"("formItemId");

-- CreateIndex
CREATE INDEX "Appeal_userId_idx" ON "Appeal"("userId");

-- CreateIndex
CREATE INDEX "Appeal_decidedById_idx" ON "Appeal"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_attemptId_formItemId_key" ON "Appeal"("attemptId", "formItemId");

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_formItemId_fkey" FOREIGN KEY ("formItemId") REFERENCES "FormItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
