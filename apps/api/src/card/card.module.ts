import { Module } from '@nestjs/common';
import { SaveLimit } from '../platform/http/save-limit.guard.js';
import { CardController } from './card.controller.js';
import { ChangeHand } from './change-hand.js';
import { HandController } from './hand.controller.js';
import { HandView } from './hand.view.js';
import { HandCardController } from './hand-card.controller.js';
import { HandsView } from './hands.view.js';
import { MakeHand } from './make-hand.js';
import { MarkCard } from './mark-card.js';
import { PacksView } from './packs.view.js';
import { RecordBoardAnswer } from './record-board-answer.js';

/** Questions to put to any agenda item: packs of cards, hands drawn from them, one's own marks, and the answers that the board got. */
@Module({
  controllers: [CardController, HandController, HandCardController],
  providers: [PacksView, HandsView, HandView, MakeHand, ChangeHand, MarkCard, RecordBoardAnswer, SaveLimit],
})
export class CardModule {}
