import { Module } from '@nestjs/common';
import { ChangeSharedAction } from './change-shared-action.js';
import { ShareAction } from './share-action.js';
import { SharedActionController } from './shared-action.controller.js';
import { SharedActionsView } from './shared-actions.view.js';

/** Actions and investment themes that trusts of a system let each other know: opted in one by one, withdrawn as easily. */
@Module({
  controllers: [SharedActionController],
  providers: [SharedActionsView, ShareAction, ChangeSharedAction],
})
export class SharedActionModule {}
