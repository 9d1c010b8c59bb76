import { type ItemState, itemStates, type Office, offices } from '@candour/assessment';
import type { ItemKind } from '@candour/instrument';
import {
  type Coverage,
  type EvidenceGrade,
  type GroupGap,
  type Movement,
  type NoLevelReason,
  QUALITIES,
  type Quality,
} from '@candour/scoring';
import { ApiProperty } from '@nestjs/swagger';
import { SpreadResponse } from '../platform/http/spread.dto.js';
import { AssessmentSummary } from './assessment.dto.js';
import { CorrectionShown } from './correction.dto.js';

const text = { type: String, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;
const codes: { type: [StringConstructor] } = { type: [String] };

export class RoundShown {
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty({ type: SpreadResponse }) readonly spread!: SpreadResponse;
  @ApiProperty({
    enum: ['none-or-few', 'some', 'many'],
    ...text,
    description: 'How many changed their own answer since the round before; null where it may not be told.',
  })
  readonly movement!: Movement | null;
}

export class AmbitionShown {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty({ format: 'date' }) readonly on!: string;
}

export class DissentShown {
  @ApiProperty() readonly words!: string;
  @ApiProperty(text) readonly signedName!: string | null;
}

export class HeldAt {
  @ApiProperty({ type: 'integer', description: 'As what it counts for its section.' }) readonly level!: number;
  @ApiProperty(codes) readonly by!: readonly string[];
}

export class HeldLifted {
  @ApiProperty(codes) readonly by!: readonly string[];
  @ApiProperty() readonly reason!: string;
}

export class ParkedShown {
  @ApiProperty() readonly owner!: string;
  @ApiProperty({ format: 'date', ...text }) readonly until!: string | null;
}

export class ResultItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ['question', 'check', 'pitfall', 'reflection', 'card', 'poll'] }) readonly kind!: ItemKind;
  @ApiProperty({ type: 'integer' }) readonly scale!: number;
  @ApiProperty({ type: [String], description: 'Lowest level first.' }) readonly levelNames!: readonly string[];
  @ApiProperty({ enum: itemStates }) readonly state!: ItemState;
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty(text) readonly rationale!: string | null;
  @ApiProperty(text) readonly otherReason!: string | null;
  @ApiProperty({ type: ParkedShown, nullable: true }) readonly parked!: ParkedShown | null;
  @ApiProperty({ type: SpreadResponse, nullable: true, description: 'Of the latest round that was revealed or withheld.' })
  readonly spread!: SpreadResponse | null;
  @ApiProperty({ type: [RoundShown] }) readonly rounds!: readonly RoundShown[];
  @ApiProperty(text) readonly bandWords!: string | null;
  @ApiProperty({ ...text, description: 'What the spread says, in sentences.' }) readonly finding!: string | null;
  @ApiProperty() readonly cannotAssure!: boolean;
  @ApiProperty({ ...text, description: 'The portfolio to which an item that cannot be assured is left.' })
  readonly leftToPortfolio!: string | null;
  @ApiProperty(whole) readonly supportedLevel!: number | null;
  @ApiProperty({ ...whole, enum: [0, 1, 2, 3, null], description: 'Best confirmed grade of what proves the agreed level.' })
  readonly evidenceGrade!: EvidenceGrade | null;
  @ApiProperty(whole) readonly overClaim!: number | null;
  @ApiProperty() readonly proofForMore!: boolean;
  @ApiProperty({ type: 'integer' }) readonly evidenceCount!: number;
  @ApiProperty({ type: AmbitionShown, nullable: true }) readonly ambition!: AmbitionShown | null;
  @ApiProperty({ ...text, description: 'The reason given for agreeing above the private view.' })
  readonly aboveThePrivateView!: string | null;
  @ApiProperty({ type: HeldAt, nullable: true }) readonly heldAt!: HeldAt | null;
  @ApiProperty({ type: HeldLifted, nullable: true }) readonly heldLifted!: HeldLifted | null;
  @ApiProperty({ type: [DissentShown] }) readonly dissents!: readonly DissentShown[];
  @ApiProperty({ type: 'array', items: { type: 'string' }, nullable: true, description: 'Null until its section is done.' })
  readonly comments!: readonly string[] | null;
  @ApiProperty({ type: 'array', items: { type: 'string' }, nullable: true, description: 'Shared reasons of *not applicable*.' })
  readonly notApplicableReasons!: readonly string[] | null;
  // The three below are absent from what was sealed before they were kept.
  @ApiProperty({ ...text, required: false, enum: [...offices, null], description: 'Of whoever presided and confirmed it.' })
  readonly confirmedBy?: Office | null;
  @ApiProperty({ ...whole, required: false, description: 'How many stood aside because of an interest; never who.' })
  readonly standingAside?: number | null;
  @ApiProperty({ type: [String], required: false, description: 'Why it was voted on again after it was settled.' })
  readonly reopened?: readonly string[];
}

export class QualityOfMeeting {
  @ApiProperty({ enum: Object.keys(QUALITIES) }) readonly about!: Quality;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly words!: string;
}

export class SectionLevelShown {
  @ApiProperty(whole) readonly level!: number | null;
  @ApiProperty({ enum: ['no-questions', 'too-many-not-applicable', 'too-few-agreed', 'gate-not-agreed'], ...text })
  readonly reason!: NoLevelReason | null;
  @ApiProperty() readonly words!: string;
  @ApiProperty(codes) readonly heldBackBy!: readonly string[];
  @ApiProperty({ ...whole, description: 'By the stricter rule *all of them*; shown at home only.' })
  readonly allOfThem!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the agreed levels as they count.' })
  readonly median!: number | null;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'How many questions count at each level.' })
  readonly profile!: readonly number[];
  @ApiProperty({ type: 'integer', description: 'Questions that apply.' }) readonly questions!: number;
  @ApiProperty({ type: 'integer', description: 'Of these, those with a level that counts.' }) readonly agreed!: number;
  @ApiProperty({ type: 'integer', description: 'How many must reach a level.' }) readonly needed!: number;
  @ApiProperty(codes) readonly notApplicable!: readonly string[];
  @ApiProperty(codes) readonly gatesNotApplied!: readonly string[];
}

export class ResultSection {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: SectionLevelShown }) readonly level!: SectionLevelShown;
  @ApiProperty({ type: [ResultItem] }) readonly items!: readonly ResultItem[];
}

export class ResultsResponse {
  @ApiProperty({ type: AssessmentSummary }) readonly assessment!: AssessmentSummary;
  @ApiProperty() readonly sealed!: boolean;
  @ApiProperty() readonly incomplete!: boolean;
  @ApiProperty({ description: 'Could be read aloud.' }) readonly paragraph!: string;
  @ApiProperty({ enum: ['all', 'nine-tenths', 'two-thirds', 'fewer'], ...text }) readonly coverage!: Coverage | null;
  @ApiProperty({
    enum: ['executives-higher', 'non-executives-higher', 'no-clear-difference'],
    ...text,
    description: 'One word over all questions together; null where it is not said, which tells nothing either.',
  })
  readonly groupWord!: GroupGap | null;
  @ApiProperty({ type: [ResultSection] }) readonly sections!: readonly ResultSection[];
  @ApiProperty({
    type: [QualityOfMeeting],
    description: 'How the meeting went, from what the board was shown; empty before its end.',
  })
  readonly quality!: readonly QualityOfMeeting[];
  @ApiProperty({ type: [CorrectionShown], description: 'What was put right after the seal, beside the figures as sealed.' })
  readonly corrections!: readonly CorrectionShown[];
  @ApiProperty(text) readonly checksum!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether what is stored still has the checksum of the seal.' })
  readonly checksumHolds!: boolean | null;
  @ApiProperty({ ...text, description: "Head of the trust's audit at the seal." }) readonly auditHead!: string | null;
}
