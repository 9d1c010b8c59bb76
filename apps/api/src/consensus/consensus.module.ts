import { Module } from '@nestjs/common';
import { MeetingModule } from '../meeting/meeting.module.js';
import { Confirm } from './confirm.js';
import { ConsensusController } from './consensus.controller.js';
import { Propose } from './propose.js';
import { RecordDissent } from './record-dissent.js';
import { SayNotYet } from './say-not-yet.js';
import { TakeDissentBack } from './take-dissent-back.js';
import { WithdrawProposal } from './withdraw-proposal.js';

/** From the reveal to what the board agrees: proposed, doubted, dissented from, confirmed. */
@Module({
  imports: [MeetingModule],
  controllers: [ConsensusController],
  providers: [Propose, WithdrawProposal, Confirm, SayNotYet, RecordDissent, TakeDissentBack],
})
export class ConsensusModule {}
