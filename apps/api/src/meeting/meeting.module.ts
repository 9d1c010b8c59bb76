import { Module } from '@nestjs/common';
import { Commands } from './commands.step.js';
import { EventsController } from './events.controller.js';
import { KeepWatch } from './keep-watch.js';
import { LiveRooms } from './live-rooms.js';
import { LockByItself } from './lock-by-itself.js';
import { LockRound } from './lock-round.js';
import { MeetingController } from './meeting.controller.js';
import { MeetingView } from './meeting.view.js';
import { MoveMeeting } from './move-meeting.js';
import { OpenMeeting } from './open-meeting.js';
import { OpenRound } from './open-round.js';
import { ParkItem } from './park-item.js';
import { RecordAttendance } from './record-attendance.js';
import { RevealRound } from './reveal-round.js';
import { RoundController } from './round.controller.js';
import { SharedRoomView } from './shared-room.view.js';
import { StandAside } from './stand-aside.js';

/** The board in one room: who is there, one item after the other, votes that are locked and shown, and screens that follow. */
@Module({
  controllers: [MeetingController, RoundController, EventsController],
  providers: [
    Commands,
    SharedRoomView,
    MeetingView,
    OpenMeeting,
    MoveMeeting,
    RecordAttendance,
    OpenRound,
    LockRound,
    LockByItself,
    RevealRound,
    ParkItem,
    StandAside,
    LiveRooms,
    KeepWatch,
  ],
  exports: [Commands, MeetingView],
})
export class MeetingModule {}
