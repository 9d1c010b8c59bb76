import { Module } from '@nestjs/common';
import { MeetingModule } from '../meeting/meeting.module.js';
import { SaveLimit } from '../platform/http/save-limit.guard.js';
import { ChooseScribe } from './choose-scribe.js';
import { EndScribe } from './end-scribe.js';
import { PutAnswerOnBehalf } from './put-answer-on-behalf.js';
import { ReadPledgeTo } from './read-pledge-to.js';
import { ScribeController } from './scribe.controller.js';
import { ScribesView } from './scribes.view.js';
import { ServedSeatView } from './served-seat.view.js';

/** Answers on behalf: a member on the telephone, on paper or without a device, and whoever they chose to write for them. */
@Module({
  imports: [MeetingModule],
  controllers: [ScribeController],
  providers: [ScribesView, ServedSeatView, ChooseScribe, EndScribe, ReadPledgeTo, PutAnswerOnBehalf, SaveLimit],
})
export class ScribeModule {}
