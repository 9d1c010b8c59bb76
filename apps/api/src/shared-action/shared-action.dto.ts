import { investmentThemeCodes } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, TextField, YesNoField } from '../platform/http/fields.js';

const KINDS = ['do', 'stop'] as const;

export class SharedActionPath {
  @IdField() readonly sharedActionId!: string;
}

export class ChangeSharedActionRequest {
  @TextField({ max: 1000 }) readonly words!: string;
  @ChoiceField(investmentThemeCodes) readonly theme!: string;
  @YesNoField() readonly withPortfolio!: boolean;
}

/** What is shared of an action: its words as others will read them, and never its owner. */
export class ShareActionRequest extends ChangeSharedActionRequest {
  @IdField() readonly actionId!: string;
}

export class ActionItem {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
}

export class InvestmentThemeResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly words!: string;
}

export class SharedActionResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly organisationId!: string;
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty({ enum: KINDS }) readonly kind!: (typeof KINDS)[number];
  @ApiProperty() readonly words!: string;
  @ApiProperty({ format: 'date' }) readonly due!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty({ type: [ActionItem] }) readonly items!: ActionItem[];
  @ApiProperty() readonly theme!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the owner, where the trust shares it.' })
  readonly portfolio!: string | null;
  @ApiProperty({ format: 'date' }) readonly sharedOn!: string;
}

export class OwnSharedActionResponse extends SharedActionResponse {
  @ApiProperty({ format: 'uuid' }) readonly actionId!: string;
  @ApiProperty() readonly sharedByName!: string;
  @ApiProperty({ type: [String], description: 'The systems whose boards read it.' }) readonly systems!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'What has become of the action at home since.' })
  readonly since!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

/** An open action of a sealed assessment that is not shared. */
export class ActionToShare {
  @ApiProperty({ format: 'uuid' }) readonly actionId!: string;
  @ApiProperty({ enum: KINDS }) readonly kind!: (typeof KINDS)[number];
  @ApiProperty() readonly words!: string;
  @ApiProperty({ format: 'date' }) readonly due!: string;
  @ApiProperty() readonly instrumentTitle!: string;
  @ApiProperty({ format: 'date' }) readonly waveDate!: string;
  @ApiProperty({ type: [ActionItem] }) readonly items!: ActionItem[];
  @ApiProperty({ description: 'Of its owner; shared only where ticked.' }) readonly portfolio!: string;
}

export class SharedActionsResponse {
  @ApiProperty({ enum: ['trust', 'system'] }) readonly side!: 'trust' | 'system';
  @ApiProperty({ type: [InvestmentThemeResponse] }) readonly themes!: InvestmentThemeResponse[];
  @ApiProperty({ type: [String], description: 'The systems that a trust would share with today.' }) readonly systems!: string[];
  @ApiProperty({ type: [OwnSharedActionResponse] }) readonly own!: OwnSharedActionResponse[];
  @ApiProperty({ type: [ActionToShare], nullable: true, description: 'Null for whoever does not share.' })
  readonly toShare!: ActionToShare[] | null;
  @ApiProperty({ description: 'Of a trust: it shares an action, so it reads what the others share.' })
  readonly takesPart!: boolean;
  @ApiProperty({ type: [SharedActionResponse], description: 'What others share with this reader.' })
  readonly others!: SharedActionResponse[];
  @ApiProperty({ type: [String], description: 'Themes and items that three trusts or more share, of what this reader reads.' })
  readonly sentences!: string[];
}
