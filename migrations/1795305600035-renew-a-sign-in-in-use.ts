import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting must sign nobody out: whoever sits in one has their own sign-in renewed, so the program may move its end. */
export class RenewASignInInUse1795305600035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant update (expires_at) on candour.sign_in to candour_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update (expires_at) on candour.sign_in from candour_app');
  }
}
