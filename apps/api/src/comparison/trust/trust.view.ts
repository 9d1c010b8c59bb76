import { findInstrument } from '@candour/instrument/content';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import { refuseUnknownInstrument, scopesOf } from '../comparison-query.js';
import { noteLooks } from '../looked/note-looks.step.js';
import { listSeen } from '../seen/list-seen.js';
import { readSeen } from '../seen/read-seen.js';
import type { Seen, SeenTrust } from '../seen/seen.js';
import type { TrustResponse } from './trust.dto.js';
import { trustOf } from './trust.js';

/** One trust with its history, as far as it shares it with this reader. */
@Injectable()
export class TrustView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` where this reader may know nothing of it, whether it exists or not; `instrument-unknown` */
  async read(actor: Actor, organisationId: string, { instrument }: { readonly instrument?: string }): Promise<TrustResponse> {
    refuseUnknownInstrument(instrument);
    return await this.database.inTransactionOf(actor, async (manager) => {
      const today = this.clock.today();
      const seen = await readOne(manager, actor, { organisationId, today, instrument });
      const [trust] = seen.trusts;
      if (!trust || !(isShown(trust) || (await isNamedInRegion(manager, actor, organisationId, today)))) throw notFound();
      const publicationIds = [trust, ...trust.formerly].flatMap(({ publications }) => publications.map(({ id }) => id));
      await noteLooks(manager, actor, { way: 'screen', what: 'trust', publicationIds, at: this.clock.now() });
      const { reader, instrumentCode } = seen;
      const instruments = await instrumentsOf(manager, trust);
      return trustOf(trust, { reader: { ...reader, scope: seen.scope }, instrumentCode, instruments, today });
    });
  }
}

interface Wanted {
  readonly organisationId: string;
  readonly today: string;
  readonly instrument: string | undefined;
}

/** By the instrument that was asked for, else by the one that most trusts share, if this trust does too; else by its own newest. */
async function readOne(manager: EntityManager, actor: Actor, { organisationId, today, instrument }: Wanted): Promise<Seen> {
  const scope = scopesOf(actor)[0] ?? 'system';
  const by = async (code: string | undefined) =>
    await readSeen(manager, actor.organisationId, { scope, today, instrument: code, only: organisationId });
  const seen = await by(instrument);
  const [trust] = seen.trusts;
  if (!trust || instrument !== undefined || sharesAnything(trust)) return seen;
  const [own] = await instrumentsOf(manager, trust);
  return own ? await by(own.code) : seen;
}

const sharesAnything = ({ publications, formerly }: SeenTrust): boolean =>
  [{ publications }, ...formerly].some((one) => one.publications.length > 0);

function isShown(trust: SeenTrust): boolean {
  return trust.member || trust.self || sharesAnything(trust) || trust.withdrawnOn !== null || trust.sharedUntil !== null;
}

/** Trusts of its region are known to a system by name, whether they share anything or not. */
async function isNamedInRegion(manager: EntityManager, actor: Actor, organisationId: string, today: string): Promise<boolean> {
  if (!scopesOf(actor).includes('region')) return false;
  return (await listSeen(manager, { scope: 'region', today })).some(({ id }) => id === organisationId);
}

/** By what it, and those that became part of it, share something with this reader: what has the newest wave first. */
async function instrumentsOf(manager: EntityManager, trust: SeenTrust): Promise<{ code: string; title: string }[]> {
  const rows: { code: string; version: string; title: string }[] = await manager.query(
    `select code, version, title from (
       select distinct on (instrument_code) instrument_code as code, instrument_version as version, content -> 'instrument' ->> 'title' as title,
              wave_date
         from candour.publication where organisation_id = any ($1) and withdrawn_at is null order by instrument_code, wave_date desc) newest
      order by wave_date desc, code`,
    [[trust, ...trust.formerly].map(({ organisationId }) => organisationId)],
  );
  return rows.map(({ code, version, title }) => ({ code, title: findInstrument(code, version)?.title ?? title }));
}
