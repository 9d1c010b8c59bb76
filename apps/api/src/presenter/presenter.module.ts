import { Module } from '@nestjs/common';
import { MeetingModule } from '../meeting/meeting.module.js';
import { EndPresenterLinks } from './end-presenter-links.js';
import { LivePresenters } from './live-presenters.js';
import { MakePresenterLink } from './make-presenter-link.js';
import { PresenterController } from './presenter.controller.js';
import { PresenterView } from './presenter.view.js';
import { PresenterDoors } from './presenter-doors.js';
import { PresenterLinksController } from './presenter-links.controller.js';

/** What the wall shows to the room, by a link that opens nothing else and dies with the meeting. */
@Module({
  imports: [MeetingModule],
  controllers: [PresenterLinksController, PresenterController],
  providers: [MakePresenterLink, EndPresenterLinks, PresenterDoors, PresenterView, LivePresenters],
})
export class PresenterModule {}
