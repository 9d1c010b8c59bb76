import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who can sign in. What they may do comes from seats and appointments, never from here. */
@Entity({ name: 'person', schema: 'candour' })
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Null, with the password, for somebody made for a room link: nothing of theirs can be signed in with. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') name!: string;
  @Column('text', { name: 'password_hash', select: false, nullable: true }) passwordHash!: string | null;
}
