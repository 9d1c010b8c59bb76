import { type DynamicModule, Module } from '@nestjs/common';
import { ActionModule } from './action/action.module.js';
import { AnswerModule } from './answer/answer.module.js';
import { AssessmentModule } from './assessment/assessment.module.js';
import { BoardPaperModule } from './board-paper/board-paper.module.js';
import { CampaignModule } from './campaign/campaign.module.js';
import { CardModule } from './card/card.module.js';
import { ComparisonModule } from './comparison/comparison.module.js';
import { ConsensusModule } from './consensus/consensus.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { HelpModule } from './help/help.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InstrumentModule } from './instrument/instrument.module.js';
import { JoiningModule } from './joining/joining.module.js';
import { MeetingModule } from './meeting/meeting.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { OutsideFigureModule } from './outside-figure/outside-figure.module.js';
import { PaperShapeModule } from './paper-shape/paper-shape.module.js';
import { Configuration } from './platform/configuration.js';
import { ConfigurationModule } from './platform/configuration.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { PollModule } from './poll/poll.module.js';
import { PresenterModule } from './presenter/presenter.module.js';
import { ReadAcrossModule } from './read-across/read-across.module.js';
import { ReflectionModule } from './reflection/reflection.module.js';
import { ScribeModule } from './scribe/scribe.module.js';
import { SharedActionModule } from './shared-action/shared-action.module.js';
import { TeamsViewModule } from './teams-view/teams-view.module.js';
import { TokenModule } from './token/token.module.js';

/** The whole program: one module a feature. */
@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.with(configuration),
        PlatformModule,
        IdentityModule,
        TokenModule,
        OrganisationModule,
        InstrumentModule,
        AssessmentModule,
        AnswerModule,
        BoardPaperModule,
        PaperShapeModule,
        MeetingModule,
        JoiningModule,
        ScribeModule,
        ConsensusModule,
        EvidenceModule,
        ReadAcrossModule,
        TeamsViewModule,
        ActionModule,
        ComparisonModule,
        OutsideFigureModule,
        HelpModule,
        SharedActionModule,
        ReflectionModule,
        PollModule,
        PresenterModule,
        CardModule,
        CampaignModule,
      ],
    };
  }
}
