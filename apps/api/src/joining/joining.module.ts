import { Module } from '@nestjs/common';
import { JoiningController } from './joining.controller.js';
import { JoiningView } from './joining.view.js';
import { LookUpJoinCode } from './look-up-join-code.js';
import { LookUpRoomLink } from './look-up-room-link.js';
import { MakeRoomLink } from './make-room-link.js';
import { OpenRoomLink } from './open-room-link.js';
import { RenewJoinCode } from './renew-join-code.js';
import { RoomLinkController } from './room-link.controller.js';

/** How people come into the room: a code that finds the meeting, and a link that lets one seat in without an account. */
@Module({
  controllers: [JoiningController, RoomLinkController],
  providers: [JoiningView, RenewJoinCode, LookUpJoinCode, MakeRoomLink, LookUpRoomLink, OpenRoomLink],
})
export class JoiningModule {}
