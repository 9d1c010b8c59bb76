import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who can sign in. What they may do comes from seats and appointments, never from here. */
@Entity({ name: 'person', schema: 'candour' })
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'password_hash', select: false }) passwordHash!: string;
}
