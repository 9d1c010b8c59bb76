import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the board will do or stop doing. */
@Entity({ name: 'action', schema: 'candour' })
export class ActionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text') kind!: 'do' | 'stop';
  @Column('text') words!: string;
  @Column('text', { name: 'item_codes', array: true }) itemCodes!: string[];
  @Column('uuid', { name: 'owner_seat_id' }) ownerSeatId!: string;
  @Column('text', { name: 'owner_name' }) ownerName!: string;
  @Column('text', { name: 'owner_portfolio' }) ownerPortfolio!: string;
  @Column('date') due!: string;
  @Column('text', { default: 'open' }) state!: 'open' | 'done' | 'dropped';
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
