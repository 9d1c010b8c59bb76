import type { AssessmentState, MethodOfCollection, Pledge } from '@candour/assessment';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is written of an assessment while it is set up. Screens and commands read it by their views. */
@Entity({ name: 'assessment', schema: 'candour' })
export class AssessmentEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'instrument_code' }) instrumentCode!: string;
  @Column('text', { name: 'instrument_version' }) instrumentVersion!: string;
  @Column('text', { name: 'instrument_checksum' }) instrumentChecksum!: string;
  @Column('date', { name: 'wave_date' }) waveDate!: string;
  @Column('text') method!: MethodOfCollection;
  @Column('text', { default: 'draft' }) state!: AssessmentState;
  @Column('int') threshold!: number;
  @Column('int', { name: 'quorum_number' }) quorumNumber!: number;
  @Column('int', { name: 'quorum_executives' }) quorumExecutives!: number;
  @Column('int', { name: 'quorum_non_executives' }) quorumNonExecutives!: number;
  @Column('jsonb', { nullable: true }) pledge!: Pledge | null;
  @Column('boolean', { name: 'pledge_shows_progress' }) pledgeShowsProgress!: boolean;
  @Column('uuid', { name: 'facilitator_id', nullable: true }) facilitatorId!: string | null;
  @Column('date', { name: 'scoring_closes_on', nullable: true }) scoringClosesOn!: string | null;
  @Column('timestamptz', { name: 'meeting_starts_at', nullable: true }) meetingStartsAt!: Date | null;
  @Column('int', { name: 'meeting_minutes' }) meetingMinutes!: number;
  @Column('boolean', { name: 'auto_lock' }) autoLock!: boolean;
  @Column('int', { default: 1 }) version!: number;
}
