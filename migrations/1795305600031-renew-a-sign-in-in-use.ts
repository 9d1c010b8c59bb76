import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/** A meeting must sign nobody out: whoever sits in one has their own sign-in renewed, so the program may move its end. */
export class RenewASignInInUse1795305600031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', 'grant update (expires_at) on sign_in to candour_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAs(runner, 'candour_owner', 'revoke update (expires_at) on sign_in from candour_app');
  }
}
