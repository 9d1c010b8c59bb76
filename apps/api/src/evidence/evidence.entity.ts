import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document or link that supports the level it names. */
@Entity({ name: 'evidence', schema: 'candour' })
export class EvidenceEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'item_code' }) itemCode!: string;
  @Column('text') title!: string;
  @Column('text') link!: string;
  @Column('int') level!: number;
  @Column('uuid', { name: 'owner_seat_id', nullable: true }) ownerSeatId!: string | null;
  @Column('text', { name: 'owner_name' }) ownerName!: string;
  @Column('text', { name: 'owner_portfolio' }) ownerPortfolio!: string;
  @Column('date') dated!: string;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn!: string | null;
  @Column('smallint', { name: 'line_of_defence' }) lineOfDefence!: number;
  @Column('smallint', { name: 'claimed_grade' }) claimedGrade!: number;
  @Column('smallint', { nullable: true }) grade!: number | null;
  @Column('text', { name: 'confirmed_by_name', nullable: true }) confirmedByName!: string | null;
  @Column('uuid', { name: 'confirmed_by_person', nullable: true }) confirmedByPerson!: string | null;
  @Column('text', { name: 'checked_by', nullable: true }) checkedBy!: string | null;
  @Column('date', { name: 'checked_on', nullable: true }) checkedOn!: string | null;
  @Column('uuid', { name: 'added_by_person' }) addedByPerson!: string;
  @Column('int', { default: 1 }) version!: number;
}
