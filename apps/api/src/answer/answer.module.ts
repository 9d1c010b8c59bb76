import { Module } from '@nestjs/common';
import { AnswerController } from './answer.controller.js';
import { AnswerLimit } from './answer-limit.guard.js';
import { ClearAnswer } from './clear-answer.js';
import { MyAnswersView } from './my-answers.view.js';
import { PutAnswer } from './put-answer.js';
import { ReadPledge } from './read-pledge.js';

/** What one seat gives alone. Nobody else's feature reads it. */
@Module({ controllers: [AnswerController], providers: [MyAnswersView, ReadPledge, PutAnswer, ClearAnswer, AnswerLimit] })
export class AnswerModule {}
