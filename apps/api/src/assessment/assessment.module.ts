import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentEntity } from './assessment.entity.js';
import { AssessmentView } from './assessment.view.js';
import { AssessmentsView } from './assessments.view.js';
import { CancelAssessment } from './cancel-assessment.js';
import { ChangeSetUp } from './change-set-up.js';
import { CloseNotSealed } from './close-not-sealed.js';
import { CloseScoring } from './close-scoring.js';
import { CorrectAssessment } from './correct-assessment.js';
import { CorrectionController } from './correction.controller.js';
import { CreateAssessment } from './create-assessment.js';
import { ForgetRequests } from './forget-requests.js';
import { HomeController } from './home.controller.js';
import { HomeView } from './home.view.js';
import { OpenScoring } from './open-scoring.js';
import { PlanView } from './plan.view.js';
import { ProgressView } from './progress.view.js';
import { PurgeAnswers } from './purge-answers.js';
import { PurgeByTheHour } from './purge-by-the-hour.js';
import { RecordDecision } from './record-decision.js';
import { ResultsController } from './results.controller.js';
import { ResultsView } from './results.view.js';
import { SealAssessment } from './seal-assessment.js';

/** From set-up to publication: the states of an assessment and who moves it on. */
@Module({
  imports: [TypeOrmModule.forFeature([AssessmentEntity])],
  controllers: [AssessmentController, ResultsController, CorrectionController, HomeController],
  providers: [
    AssessmentView,
    AssessmentsView,
    CreateAssessment,
    ChangeSetUp,
    OpenScoring,
    CloseScoring,
    CancelAssessment,
    CloseNotSealed,
    RecordDecision,
    ResultsView,
    HomeView,
    SealAssessment,
    CorrectAssessment,
    ProgressView,
    PlanView,
    PurgeAnswers,
    ForgetRequests,
    PurgeByTheHour,
  ],
})
export class AssessmentModule {}
