import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that somebody has at an organisation from one day to another, beside any seat. */
@Entity({ name: 'appointment', schema: 'candour' })
export class AppointmentEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') role!: string;
  @Column('date', { name: 'valid_from' }) from!: string;
  @Column('date', { name: 'valid_to', nullable: true }) to!: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
