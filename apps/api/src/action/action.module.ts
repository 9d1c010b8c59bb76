import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionController } from './action.controller.js';
import { ActionEntity } from './action.entity.js';
import { ActionsView } from './actions.view.js';
import { AddAction } from './add-action.js';
import { ChangeAction } from './change-action.js';
import { RemoveAction } from './remove-action.js';

/** What the board will do or stop doing, who owns it, and whether it worked. */
@Module({
  imports: [TypeOrmModule.forFeature([ActionEntity])],
  controllers: [ActionController],
  providers: [ActionsView, AddAction, ChangeAction, RemoveAction],
})
export class ActionModule {}
