import { Module } from '@nestjs/common';
import { ComparisonController } from './comparison.controller.js';
import { ComparisonView } from './comparison.view.js';
import { KeptComparisons } from './kept-comparisons.js';
import { ChangeSharing } from './publication/change-sharing.js';
import { PublicationController } from './publication/publication.controller.js';
import { PublicationView } from './publication/publication.view.js';
import { PublishAssessment } from './publication/publish-assessment.js';
import { WithdrawPublication } from './publication/withdraw-publication.js';

/** What a trust shows outside its board, and what a system sees of it: publications and nothing else. */
@Module({
  controllers: [PublicationController, ComparisonController],
  providers: [PublicationView, PublishAssessment, ChangeSharing, WithdrawPublication, ComparisonView, KeptComparisons],
})
export class ComparisonModule {}
