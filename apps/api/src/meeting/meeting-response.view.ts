import { assessmentStates, commandNames, itemStates, presences } from '@candour/assessment';
import type { Spread } from '@candour/scoring';
import { ApiProperty } from '@nestjs/swagger';
import { SpreadResponse } from '../platform/http/spread.dto.js';

const KINDS = ['question', 'check', 'pitfall', 'reflection', 'card', 'poll'];
const BANDS = ['strong', 'moderate', 'wide', 'split'];

export class QuorumNow {
  @ApiProperty() readonly met!: boolean;
  @ApiProperty() readonly words!: string;
}

export class SeatInAttendance {
  @ApiProperty({ format: 'uuid' }) readonly seatId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly portfolio!: string;
  @ApiProperty() readonly voting!: boolean;
  @ApiProperty({ enum: presences }) readonly presence!: string;
  @ApiProperty({ type: String, nullable: true }) readonly deputyName!: string | null;
}

export class AgendaItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly sectionTitle!: string;
  @ApiProperty({ enum: itemStates }) readonly state!: string;
  @ApiProperty({ type: 'integer' }) readonly roundNumber!: number;
  @ApiProperty({ type: String, enum: BANDS, nullable: true }) readonly band!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly level!: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The agreed level as people say it: `level 3` of a question, the name of the level of a check or a pitfall.',
  })
  readonly levelSaid!: string | null;
}

export class LevelOfItem {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly statement!: string;
}

export class AmbitionResponse {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}

export class ProposalResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: ['level', 'not-agreed', 'not-applicable'] }) readonly outcome!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly level!: number | null;
  @ApiProperty() readonly rationale!: string;
  @ApiProperty({ type: String, nullable: true }) readonly otherReason!: string | null;
  @ApiProperty({ type: AmbitionResponse, nullable: true }) readonly ambition!: AmbitionResponse | null;
  @ApiProperty({ type: String, nullable: true }) readonly aboveThePrivateViewReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly heldLiftedReason!: string | null;
  @ApiProperty({ type: 'integer', description: 'How many said not yet; never who.' }) readonly notYet!: number;
  @ApiProperty() readonly yourNotYet!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class DissentResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly words!: string;
  @ApiProperty({ type: String, nullable: true }) readonly signedName!: string | null;
  @ApiProperty() readonly yours!: boolean;
}

export class EvidenceOfItem {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly link!: string;
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly ownerSeatId!: string | null;
  @ApiProperty() readonly ownerName!: string;
  @ApiProperty() readonly ownerPortfolio!: string;
  @ApiProperty({ format: 'date' }) readonly dated!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly reviewOn!: string | null;
  @ApiProperty({ type: 'integer' }) readonly lineOfDefence!: number;
  @ApiProperty({ type: 'integer' }) readonly claimedGrade!: number;
  @ApiProperty({ type: 'integer', nullable: true }) readonly grade!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly confirmedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly checkedBy!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly checkedOn!: string | null;
  @ApiProperty() readonly inDate!: boolean;
  @ApiProperty() readonly canConfirm!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class PitfallSign {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly words!: string;
}

export class CurrentItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty({ enum: KINDS }) readonly kind!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty() readonly whyItMatters!: string;
  @ApiProperty({ type: [LevelOfItem] }) readonly levels!: LevelOfItem[];
  @ApiProperty({ enum: itemStates }) readonly state!: string;
  @ApiProperty({ type: 'integer' }) readonly roundNumber!: number;
  @ApiProperty({ type: 'integer' }) readonly answered!: number;
  @ApiProperty({ type: 'integer' }) readonly eligible!: number;
  @ApiProperty({ type: 'integer' }) readonly standingAside!: number;
  @ApiProperty() readonly youAreEligible!: boolean;
  @ApiProperty() readonly youStoodAside!: boolean;
  @ApiProperty({ type: SpreadResponse, nullable: true }) readonly spread!: Spread | null;
  @ApiProperty({ type: SpreadResponse, nullable: true }) readonly earlierSpread!: Spread | null;
  @ApiProperty({ type: String, enum: ['none or few', 'some', 'many'], nullable: true }) readonly movement!: string | null;
  @ApiProperty({ type: ProposalResponse, nullable: true }) readonly proposal!: ProposalResponse | null;
  @ApiProperty({ type: [DissentResponse] }) readonly dissents!: DissentResponse[];
  @ApiProperty({ type: [EvidenceOfItem] }) readonly evidence!: EvidenceOfItem[];
  @ApiProperty({ type: [PitfallSign] }) readonly pitfallSigns!: PitfallSign[];
  @ApiProperty({ type: [String] }) readonly prompts!: readonly string[];
  @ApiProperty({ enum: commandNames, isArray: true }) readonly allowed!: string[];
  @ApiProperty({ type: Number, nullable: true }) readonly median!: number | null;
}

export class PollInTheRoom {
  @ApiProperty({ format: 'uuid' }) readonly pollId!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty({
    enum: ['open', 'locked', 'revealed'],
    description: 'A revealed poll of this meeting stays until the board goes on with an item.',
  })
  readonly state!: 'open' | 'locked' | 'revealed';
  @ApiProperty({ type: 'integer' }) readonly chosen!: number;
  @ApiProperty({ type: 'integer' }) readonly eligible!: number;
  @ApiProperty({ description: 'Whether you may choose and have not.' }) readonly waitsForYou!: boolean;
  @ApiProperty({ description: 'Whether it belongs to this assessment.' }) readonly ofThisMeeting!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

/** The meeting as one person may see it now. Two runs with other answers give the same bytes until the reveal. */
export class MeetingResponse {
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @ApiProperty({ type: 'integer' }) readonly epoch!: number;
  @ApiProperty({ enum: assessmentStates }) readonly state!: string;
  @ApiProperty({ enum: ['member', 'facilitator', 'observer'] }) readonly role!: string;
  @ApiProperty({ description: 'Whether the meeting is in your hands.' }) readonly youHold!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The name of whoever holds the meeting.' })
  readonly heldBy!: string | null;
  @ApiProperty({ type: QuorumNow }) readonly quorum!: QuorumNow;
  @ApiProperty({ type: [SeatInAttendance] }) readonly attendance!: SeatInAttendance[];
  @ApiProperty({ type: [String] }) readonly observers!: string[];
  @ApiProperty({ type: CurrentItem, nullable: true }) readonly current!: CurrentItem | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when the board is at that item.' })
  readonly currentSince!: string | null;
  @ApiProperty({ type: PollInTheRoom, nullable: true, description: 'The poll that the board is at: counts, never a choice.' })
  readonly poll!: PollInTheRoom | null;
  @ApiProperty({ type: [AgendaItem] }) readonly agenda!: AgendaItem[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly startsAt!: string | null;
  @ApiProperty({ type: 'integer' }) readonly minutes!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly openedAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when the board sits: as it was opened, or called back.',
  })
  readonly sittingSince!: string | null;
  @ApiProperty() readonly sentence!: string;
  @ApiProperty({
    enum: commandNames,
    isArray: true,
    description: 'Commands about the meeting as a whole that you could give now.',
  })
  readonly allowed!: string[];
}
