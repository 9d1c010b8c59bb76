import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place on a board from one day to another, and who sits in it. */
@Entity({ name: 'seat', schema: 'candour' })
export class SeatEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text', { default: '' }) portfolio!: string;
  @Column('boolean') executive!: boolean;
  @Column('boolean') voting!: boolean;
  @Column('text', { default: 'none' }) office!: string;
  @Column('date', { name: 'valid_from' }) from!: string;
  @Column('date', { name: 'valid_to', nullable: true }) to!: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
