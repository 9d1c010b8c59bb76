import { Module } from '@nestjs/common';
import { AnswerIntroduction } from './answer-introduction.js';
import { ChangeHelp } from './change-help.js';
import { HelpController } from './help.controller.js';
import { HelpView } from './help.view.js';
import { IntroductionController } from './introduction.controller.js';
import { IntroductionView } from './introduction.view.js';
import { MakeIntroduction } from './make-introduction.js';
import { OfferHelp } from './offer-help.js';
import { RecordResult } from './record-result.js';

/** Who can help whom: strengths offered, wishes, introductions by consent of both, and what came of them. */
@Module({
  controllers: [HelpController, IntroductionController],
  providers: [HelpView, OfferHelp, ChangeHelp, IntroductionView, MakeIntroduction, AnswerIntroduction, RecordResult],
})
export class HelpModule {}
