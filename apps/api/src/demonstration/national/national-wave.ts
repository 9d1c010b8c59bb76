import { randomUUID } from 'node:crypto';
import { itemsOf, type PublishedVersion, scaleSize, sectionOf } from '@candour/instrument';
import { type Spread, spreadToShow } from '@candour/scoring';
import { type BoardRecord, boardRecord } from '../../assessment/results-record.js';
import type { AroundResults, AssessmentOfResults, ItemOfResults } from '../../assessment/results-source.view.js';
import { checksumOf } from '../../assessment/seal-content.js';
import type { Part } from '../../comparison/publication/parts.js';
import { type Ballot, ballotsOf } from '../answers.js';
import { ITEMS } from '../content/shared-parts.js';
import { type Piece, piecesOf } from '../evidence-pieces.js';
import type { Seat } from '../make-trust.js';
import { type Outcome, outcomeOf } from '../outcome.js';
import { type Schedule, scheduleOf } from '../schedule.js';
import type { NationalTrust } from './nation.js';

/** One sealed wave, worked out in memory: its rows, and the record that the chair would have sealed. */
export interface NationalWave {
  readonly id: string;
  readonly schedule: Schedule;
  readonly parts: readonly Part[];
  readonly items: readonly NationalItem[];
  readonly ballots: readonly Ballot[];
  readonly evidence: readonly Piece[];
  readonly record: BoardRecord;
  readonly checksum: string;
}

export interface NationalItem extends Outcome {
  readonly section: string;
  readonly kind: string;
  readonly position: number;
  readonly scale: number;
  readonly roundId: string;
  readonly spread: Spread;
  readonly missing: number;
}

const THRESHOLD = 5;
const KEEPS_QUORUM = 6;

export interface NationalBoard {
  readonly id: string;
  readonly about: NationalTrust;
  readonly seats: readonly Seat[];
  readonly sealedBy: string;
}

/** Works one wave out by the same rules as any board's: answers, spreads, outcomes, evidence, and the record of all of it. */
export function nationalWave(
  board: NationalBoard,
  instrument: PublishedVersion,
  place: number,
  now: { today: string; at: Date },
): NationalWave {
  const wave = board.about.waves[place];
  if (!wave) throw new Error('the trust has no such wave');
  const schedule = scheduleOf(wave, now.today, now.at);
  const ballots: Ballot[] = [];
  const items = itemsOf(instrument).map((item, position): NationalItem => {
    const section = sectionOf(instrument, item.code);
    if (!section) throw new Error('an item without its section');
    const own = ballotsOf(board.about, place, { item, section }, board.seats);
    ballots.push(...own);
    const count = (kind: Ballot['kind']) => own.filter((ballot) => ballot.kind === kind).length;
    const spread = spreadToShow({
      scale: scaleSize(item),
      levels: own.flatMap(({ level }) => (level === null ? [] : [level])),
      dontKnow: count('dont-know'),
      notApplicable: count('not-applicable'),
      eligible: board.seats.length,
      threshold: THRESHOLD,
      banded: true,
    });
    return {
      ...outcomeOf(board.about, place, schedule.waveDate, item, spread),
      section: section.code,
      kind: item.kind,
      position,
      scale: scaleSize(item),
      roundId: randomUUID(),
      spread,
      missing: 0,
    };
  });
  const evidence = items.flatMap(({ itemCode, level, kind }) =>
    kind === 'question' && level !== null
      ? piecesOf(board, { wave: place, itemCode, agreed: level, day: schedule.waveDate, live: false })
      : [],
  );
  const id = randomUUID();
  const source = {
    assessment: assessmentOf(board, instrument, id, schedule),
    items: items.map(asShown),
    around: aroundOf(board, evidence),
    events: [],
    instrument,
  };
  const record = boardRecord(source, schedule.sealed.toISOString().slice(0, 10), { by: board.sealedBy, incomplete: false });
  return { id, schedule, parts: wave.parts ?? ITEMS, items, ballots, evidence, record, checksum: checksumOf(record) };
}

function assessmentOf(board: NationalBoard, instrument: PublishedVersion, id: string, schedule: Schedule): AssessmentOfResults {
  return {
    id,
    organisation_id: board.id,
    organisation_name: board.about.name,
    organisation_code: board.about.code,
    demonstration: true,
    instrument_code: instrument.code,
    instrument_version: instrument.version,
    instrument_checksum: instrument.checksum,
    wave_date: schedule.waveDate,
    group_word: null,
    method: 'both',
    state: 'agreed',
    threshold: THRESHOLD,
    quorum_number: KEEPS_QUORUM,
    quorum_executives: 1,
    quorum_non_executives: 1,
    meeting_opened_at: schedule.meetingOpens,
    meeting_minutes: 120,
    agreed_at: schedule.meetingCloses,
    sealed_at: null,
    sealed_by_name: null,
    incomplete: false,
    checksum: null,
    audit_head: null,
    sealed_content: null,
    decision_on: null,
    decision_minute: null,
    decision_words: null,
  };
}

function asShown(item: NationalItem): ItemOfResults {
  return {
    item_code: item.itemCode,
    state: item.state,
    level: item.level,
    rationale: item.state === 'parked' ? null : item.rationale,
    other_reason: item.otherReason,
    ambition_level: item.ambitionLevel,
    ambition_on: item.ambitionOn,
    above_private_view_reason: item.aboveThePrivateView,
    held_lifted_reason: null,
    parked_owner: item.state === 'parked' ? 'Company secretary' : null,
    parked_until: item.parkedUntil,
    confirmed_office: 'chair',
    standing_aside: 0,
    reopened: [],
    rounds: [{ number: 1, spread: item.spread, movement: null }],
    dissents: [],
    comments: [],
  };
}

function aroundOf({ seats }: NationalBoard, evidence: readonly Piece[]): AroundResults {
  return {
    evidence: evidence.map((piece) => ({
      itemCode: piece.itemCode,
      title: piece.title,
      link: '',
      level: piece.level,
      grade: asGrade(piece.grade),
      claimedGrade: asGrade(piece.claimed) ?? 0,
      dated: piece.dated,
      reviewOn: piece.reviewOn,
      lineOfDefence: piece.line,
      ownerName: piece.ownerName,
      ownerPortfolio: piece.ownerPortfolio,
      checkedBy: piece.checkedBy,
      checkedOn: piece.checkedOn,
    })),
    actions: [],
    seats: seats.map(({ name, portfolio, executive, voting }) => ({
      name,
      portfolio,
      executive,
      voting,
      presence: 'present',
      deputyName: null,
    })),
    observers: [],
  };
}

const asGrade = (grade: number | null): 0 | 1 | 2 | 3 | null =>
  grade === 0 || grade === 1 || grade === 2 || grade === 3 ? grade : null;
