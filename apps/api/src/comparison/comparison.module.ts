import { Module } from '@nestjs/common';
import { ComparisonController } from './comparison.controller.js';
import { ComparisonView } from './comparison.view.js';
import { FindingsController } from './findings/findings.controller.js';
import { FindingsView } from './findings/findings.view.js';
import { SideBySideView } from './findings/side-by-side.view.js';
import { KeptComparisons } from './kept-comparisons.js';
import { ChangeSharing } from './publication/change-sharing.js';
import { PublicationController } from './publication/publication.controller.js';
import { PublicationView } from './publication/publication.view.js';
import { PublishAssessment } from './publication/publish-assessment.js';
import { WithdrawPublication } from './publication/withdraw-publication.js';

/** What a trust shows outside its board, and what a system sees of it: publications and nothing else. */
@Module({
  controllers: [PublicationController, ComparisonController, FindingsController],
  providers: [
    PublicationView,
    PublishAssessment,
    ChangeSharing,
    WithdrawPublication,
    ComparisonView,
    KeptComparisons,
    FindingsView,
    SideBySideView,
  ],
})
export class ComparisonModule {}
