import { Module } from '@nestjs/common';
import { SaveLimit } from '../platform/http/save-limit.guard.js';
import { Choose } from './choose.js';
import { EndPoll } from './end-poll.js';
import { LivePolls } from './live-polls.js';
import { OnePollView } from './one-poll.view.js';
import { OpenPoll } from './open-poll.js';
import { PollController } from './poll.controller.js';
import { PollEventsController } from './poll-events.controller.js';
import { PollsView } from './polls.view.js';
import { PurgeChoices } from './purge-choices.js';

/** One question put to a board at any time, chosen in private, shown to all at one moment: also the choice of lenses. */
@Module({
  controllers: [PollEventsController, PollController],
  providers: [PollsView, OnePollView, OpenPoll, EndPoll, Choose, LivePolls, PurgeChoices, SaveLimit],
})
export class PollModule {}
