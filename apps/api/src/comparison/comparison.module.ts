import { Module } from '@nestjs/common';
import { ComparisonController } from './comparison.controller.js';
import { Comparisons } from './comparisons.js';
import { FindingsController } from './findings/findings.controller.js';
import { FindingsView } from './findings/findings.view.js';
import { SideBySideView } from './findings/side-by-side.view.js';
import { ItemView } from './item/item.view.js';
import { KeptPublications } from './kept-publications.js';
import { ForgetLooks } from './looked/forget-looks.js';
import { LedgerView } from './looked/ledger.view.js';
import { LookedController } from './looked/looked.controller.js';
import { KeptMatrices } from './matrix/kept-matrices.js';
import { MatrixView } from './matrix/matrix.view.js';
import { OutputsModule } from './outputs/outputs.module.js';
import { ChangeSharing } from './publication/change-sharing.js';
import { DropExplanation } from './publication/drop-explanation.js';
import { ExplainFigure } from './publication/explain-figure.js';
import { ExplanationController } from './publication/explanation.controller.js';
import { ExplanationsView } from './publication/explanations.view.js';
import { PublicationController } from './publication/publication.controller.js';
import { PublicationView } from './publication/publication.view.js';
import { PublishAssessment } from './publication/publish-assessment.js';
import { WithdrawPublication } from './publication/withdraw-publication.js';
import { TrustView } from './trust/trust.view.js';
import { V1ComparisonController } from './v1/v1-comparison.controller.js';
import { V1ExportsController } from './v1/v1-exports.controller.js';
import { V1FindingsController } from './v1/v1-findings.controller.js';

/** What a trust shows outside its board, and what a system sees of it: publications and nothing else. */
@Module({
  imports: [OutputsModule],
  controllers: [
    PublicationController,
    ExplanationController,
    LookedController,
    ComparisonController,
    FindingsController,
    V1ComparisonController,
    V1FindingsController,
    V1ExportsController,
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
    ForgetLooks,
    ItemView,
    Comparisons,
    KeptPublications,
    KeptMatrices,
    MatrixView,
    TrustView,
    FindingsView,
    SideBySideView,
  ],
  // For callers by a token, and for papers and files: the same reads as the screens.
  exports: [ItemView, MatrixView, TrustView, FindingsView, SideBySideView],
})
export class ComparisonModule {}
