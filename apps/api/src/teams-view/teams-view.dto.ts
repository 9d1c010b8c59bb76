import { type ItemState, itemStates } from '@candour/assessment';
import { ITEM_KINDS, type ItemKind } from '@candour/instrument';
import type { TeamsBeside } from '@candour/scoring';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { CodeField, DayField, LevelField, SecretField, WholeField } from '../platform/http/fields.js';
import { SpreadResponse } from '../platform/http/spread.dto.js';
import { FEWEST_LINKS, MOST_LINKS } from './links.js';

const text = { type: String, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;

export class OpenTeamsViewRequest {
  @DayField() readonly closesOn!: string;
  @WholeField({ min: FEWEST_LINKS, max: MOST_LINKS }) readonly links!: number;
}

export class MoreLinksRequest {
  @WholeField({ min: 1, max: MOST_LINKS }) readonly links!: number;
}

export class TeamsLinksResponse {
  @ApiProperty({ type: [String], description: 'Each works once. Shown here and never again: only their hashes are kept.' })
  readonly links!: string[];
  @ApiProperty({ format: 'date' }) readonly closesOn!: string;
}

export class LookUpTeamsLinkRequest {
  @SecretField() readonly token!: string;
}

export class TeamsAnswer {
  @CodeField() readonly itemCode!: string;
  @LevelField({ nullable: true }) readonly level!: number | null;
}

export class GiveTeamsViewRequest {
  @SecretField() readonly token!: string;

  @ApiProperty({ type: [TeamsAnswer], description: 'A level, or null for *I cannot say*. Items may be left out.' })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TeamsAnswer)
  readonly answers!: TeamsAnswer[];
}

export class TeamsLevel {
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly statement!: string;
}

export class TeamsItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty({ type: [TeamsLevel] }) readonly levels!: TeamsLevel[];
}

export class TeamsLinkResponse {
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty({ format: 'date' }) readonly closesOn!: string;
  @ApiProperty({ type: [TeamsItem] }) readonly items!: TeamsItem[];
}

export class TeamsBesideBoard {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: ITEM_KINDS }) readonly kind!: ItemKind;
  @ApiProperty({ type: [String], description: 'Lowest level first.' }) readonly levelNames!: readonly string[];
  @ApiProperty({ enum: itemStates }) readonly boardState!: ItemState;
  @ApiProperty({ ...whole, description: 'What the board agreed of itself.' }) readonly boardLevel!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'What it should read, where it was corrected after the seal.' })
  readonly boardCorrected!: string | null;
  @ApiProperty({ type: SpreadResponse, nullable: true, description: 'Null until the board has ended this item.' })
  readonly teams!: SpreadResponse | null;
  @ApiProperty({ ...text, description: 'What the spread of the teams says.' }) readonly finding!: string | null;
  @ApiProperty({ enum: ['lower', 'higher', 'alike'], ...text }) readonly beside!: TeamsBeside | null;
  @ApiProperty(text) readonly besideWords!: string | null;
}

export const teamsViewStates = ['not-offered', 'none', 'open', 'too-few', 'shown'] as const;
export type TeamsViewState = (typeof teamsViewStates)[number];

export class TeamsViewResponse {
  @ApiProperty({ enum: teamsViewStates }) readonly state!: TeamsViewState;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty({ type: Boolean, description: 'Whether a teams’ view can be opened now.' }) readonly mayOpen!: boolean;
  @ApiProperty({ format: 'date', ...text }) readonly closesOn!: string | null;
  @ApiProperty({ ...whole, description: 'Links made so far; how many were used is told to nobody.' })
  readonly linksMade!: number | null;
  @ApiProperty({ type: [TeamsBesideBoard], description: 'Empty unless it is shown.' }) readonly items!: TeamsBesideBoard[];
}
