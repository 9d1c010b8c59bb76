import { Module } from '@nestjs/common';
import { ComparisonController } from './comparison.controller.js';
import { ComparisonView } from './comparison.view.js';
import { FindingsController } from './findings/findings.controller.js';
import { FindingsView } from './findings/findings.view.js';
import { SideBySideView } from './findings/side-by-side.view.js';
import { KeptComparisons } from './kept-comparisons.js';
import { LedgerView } from './looked/ledger.view.js';
import { LookedController } from './looked/looked.controller.js';
import { ChangeSharing } from './publication/change-sharing.js';
import { DropExplanation } from './publication/drop-explanation.js';
import { ExplainFigure } from './publication/explain-figure.js';
import { ExplanationController } from './publication/explanation.controller.js';
import { ExplanationsView } from './publication/explanations.view.js';
import { PublicationController } from './publication/publication.controller.js';
import { PublicationView } from './publication/publication.view.js';
import { PublishAssessment } from './publication/publish-assessment.js';
import { WithdrawPublication } from './publication/withdraw-publication.js';
import { V1ComparisonController } from './v1/v1-comparison.controller.js';

/** What a trust shows outside its board, and what a system sees of it: publications and nothing else. */
@Module({
  controllers: [
    PublicationController,
    ExplanationController,
    LookedController,
    ComparisonController,
    FindingsController,
    V1ComparisonController,
  ],
  providers: [
    PublicationView,
    PublishAssessment,
    ChangeSharing,
    WithdrawPublication,
    ExplanationsView,
    ExplainFigure,
    DropExplanation,
    LedgerView,
    ComparisonView,
    KeptComparisons,
    FindingsView,
    SideBySideView,
  ],
  // For callers by a token, and for papers and files: the same reads as the screens.
  exports: [ComparisonView, FindingsView, SideBySideView],
})
export class ComparisonModule {}
