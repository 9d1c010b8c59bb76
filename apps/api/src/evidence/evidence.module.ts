import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddEvidence } from './add-evidence.js';
import { ChangeEvidence } from './change-evidence.js';
import { ConfirmGrade } from './confirm-grade.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceEntity } from './evidence.entity.js';
import { EvidenceListView } from './evidence-list.view.js';
import { RemoveEvidence } from './remove-evidence.js';

/** What proves a level, and who says how well. */
@Module({
  imports: [TypeOrmModule.forFeature([EvidenceEntity])],
  controllers: [EvidenceController],
  providers: [EvidenceListView, AddEvidence, ChangeEvidence, RemoveEvidence, ConfirmGrade],
})
export class EvidenceModule {}
