import { Module } from '@nestjs/common';
import { SaveLimit } from '../platform/http/save-limit.guard.js';
import { AnswerController } from './answer.controller.js';
import { ClearAnswer } from './clear-answer.js';
import { MyAnswersView } from './my-answers.view.js';
import { MyAnswersToItemView } from './my-answers-to-item.view.js';
import { PutAnswer } from './put-answer.js';
import { ReadPledge } from './read-pledge.js';

/** What one seat gives alone. Nobody else's feature reads it. */
@Module({
  controllers: [AnswerController],
  providers: [MyAnswersView, MyAnswersToItemView, ReadPledge, PutAnswer, ClearAnswer, SaveLimit],
})
export class AnswerModule {}
