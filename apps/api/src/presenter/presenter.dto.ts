import { itemStates } from '@candour/assessment';
import type { Spread } from '@candour/scoring';
import { ApiProperty } from '@nestjs/swagger';
import { IdField, SecretField } from '../platform/http/fields.js';
import { SpreadResponse } from '../platform/http/spread.dto.js';

/**
 * What a wall may show, and nothing else: this list is complete. No name of anybody, no portfolio, no free text that could hold one
 * (rationale, dissent, evidence), no attendance, no agenda, no id.
 */
export class PresentedLevel {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly name!: string;
}

export class PresentedAmbition {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}

export class PresentedProposal {
  @ApiProperty({ enum: ['level', 'not-agreed', 'not-applicable'] }) readonly outcome!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly level!: number | null;
  @ApiProperty({ type: PresentedAmbition, nullable: true }) readonly ambition!: PresentedAmbition | null;
}

export class PresentedItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty({ type: 'integer', description: 'Its place on the agenda, from 1.' }) readonly place!: number;
  @ApiProperty({ type: 'integer', description: 'How many items there are.' }) readonly of!: number;
  @ApiProperty({ type: [PresentedLevel], description: 'The names of its levels, lowest first: one a column.' })
  readonly levels!: PresentedLevel[];
  @ApiProperty({ enum: itemStates }) readonly state!: string;
  @ApiProperty({ type: 'integer' }) readonly roundNumber!: number;
  @ApiProperty({ type: 'integer' }) readonly answered!: number;
  @ApiProperty({ type: 'integer' }) readonly eligible!: number;
  @ApiProperty({ type: SpreadResponse, nullable: true }) readonly spread!: Spread | null;
  @ApiProperty({ type: SpreadResponse, nullable: true, description: 'Of the vote before, where both may be shown.' })
  readonly earlierSpread!: Spread | null;
  @ApiProperty({ type: String, enum: ['none or few', 'some', 'many'], nullable: true }) readonly movement!: string | null;
  @ApiProperty({ type: PresentedProposal, nullable: true }) readonly proposal!: PresentedProposal | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Once the board has agreed on one.' })
  readonly agreedLevel!: number | null;
}

export class PresentedTally {
  @ApiProperty({ enum: ['counts', 'too-few', 'others-chose', 'lapsed'] })
  readonly shown!: 'counts' | 'too-few' | 'others-chose' | 'lapsed';
  @ApiProperty({ type: 'integer' }) readonly chosen!: number;
  @ApiProperty({ type: 'integer' }) readonly eligible!: number;
  @ApiProperty({ type: 'integer' }) readonly threshold!: number;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, nullable: true }) readonly counts!: number[] | null;
}

export class PresentedPoll {
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty({ type: [String] }) readonly options!: string[];
  @ApiProperty({ type: 'integer' }) readonly chooseAtLeast!: number;
  @ApiProperty({ type: 'integer' }) readonly chooseAtMost!: number;
  @ApiProperty({ enum: ['open', 'locked', 'revealed'] }) readonly state!: 'open' | 'locked' | 'revealed';
  @ApiProperty({ type: 'integer' }) readonly chosen!: number;
  @ApiProperty({ type: 'integer' }) readonly eligible!: number;
  @ApiProperty({ type: PresentedTally, nullable: true, description: 'Null until the reveal.' })
  readonly tally!: PresentedTally | null;
}

export class PresenterResponse {
  @ApiProperty({ type: 'integer', description: 'The events of its stream carry the same number.' }) readonly sequence!: number;
  @ApiProperty({ enum: ['meeting', 'poll'], description: 'Whether it is the wall of a meeting, or of one poll alone.' })
  readonly of!: 'meeting' | 'poll';
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty({ description: 'What the meeting is about: the title of the instrument.' }) readonly title!: string;
  @ApiProperty({ enum: ['waiting', 'meeting', 'paused'] }) readonly state!: 'waiting' | 'meeting' | 'paused';
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly startsAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The code by which people find the meeting. It opens nothing.' })
  readonly joinCode!: string | null;
  @ApiProperty({ type: PresentedItem, nullable: true }) readonly item!: PresentedItem | null;
  @ApiProperty({ type: PresentedPoll, nullable: true }) readonly poll!: PresentedPoll | null;
}

export class PresenterLinkResponse {
  @ApiProperty({ format: 'uri', description: 'Shown once: only its hash is kept.' }) readonly link!: string;
}

export class OpenPresenterRequest {
  @SecretField() readonly token!: string;
}

export class OpenedPresenterResponse {
  @ApiProperty({ format: 'uuid', description: 'Where this screen stands from now on: no secret.' }) readonly linkId!: string;
}

export class PresenterPath {
  @IdField() readonly linkId!: string;
}
