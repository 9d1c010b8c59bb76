import { introductionCommands, introductionResults, introductionSides } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EmailField, IdField, TextField, YesNoField } from '../platform/http/fields.js';

/** To the system, one that did not come about is *over*, whoever ended it. */
const SHOWN_STATES = ['proposed', 'accepted', 'declined', 'taken-back', 'lapsed', 'over'] as const;

export class IntroductionPath {
  @IdField() readonly introductionId!: string;
}

/** Whom the other trust may speak to, once both have said yes. A trust names somebody; the board of a system names nobody. */
export class MakeIntroductionRequest {
  @IdField() readonly strengthId!: string;
  @IdField() readonly wishId!: string;
  @TextField({ nullable: true, max: 200 }) readonly contactName!: string | null;
  @EmailField({ nullable: true }) readonly contactEmail!: string | null;
}

export class AcceptIntroductionRequest {
  @TextField({ max: 200 }) readonly contactName!: string;
  @EmailField() readonly contactEmail!: string;
}

export class DeclineIntroductionRequest {
  @TextField({ max: 1000 }) readonly reason!: string;
}

export class ResultRequest {
  @ChoiceField(introductionResults) readonly answer!: (typeof introductionResults)[number];
  @TextField({ max: 500 }) readonly words!: string;
  @YesNoField() readonly tellSystem!: boolean;
}

export class IntroducedTrust {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

export class IntroductionContact {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly email!: string;
}

export class IntroductionResultResponse {
  @ApiProperty() readonly organisationName!: string;
  @ApiProperty({ enum: introductionResults }) readonly answer!: (typeof introductionResults)[number];
  @ApiProperty() readonly answerWords!: string;
  @ApiProperty() readonly words!: string;
  @ApiProperty({ format: 'date' }) readonly saidOn!: string;
  @ApiProperty() readonly own!: boolean;
}

export class IntroductionResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly itemTitle!: string;
  @ApiProperty({ type: IntroducedTrust }) readonly offering!: IntroducedTrust;
  @ApiProperty({ type: IntroducedTrust }) readonly wishing!: IntroducedTrust;
  @ApiProperty({ enum: introductionSides, description: 'As what the caller meets it.' })
  readonly side!: (typeof introductionSides)[number];
  @ApiProperty() readonly madeByOrganisation!: string;
  @ApiProperty({ format: 'date' }) readonly madeOn!: string;
  @ApiProperty({ enum: SHOWN_STATES }) readonly state!: (typeof SHOWN_STATES)[number];
  @ApiProperty({ description: 'Where it stands, in a sentence.' }) readonly stateWords!: string;
  @ApiProperty({ type: IntroductionContact, nullable: true, description: 'Of the other trust, once both have said yes.' })
  readonly contact!: IntroductionContact | null;
  @ApiProperty({ type: IntroductionContact, nullable: true, description: 'What this trust gave.' })
  readonly ownContact!: IntroductionContact | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was declined; for the two trusts alone.' })
  readonly reason!: string | null;
  @ApiProperty({ type: [IntroductionResultResponse] }) readonly results!: IntroductionResultResponse[];
  @ApiProperty({ description: 'This trust lets its system read the results, once the other does so too.' })
  readonly tellsSystem!: boolean;
  @ApiProperty({ type: [String], description: 'The boards of systems that see that there is an introduction.' })
  readonly shownTo!: string[];
  @ApiProperty({ enum: introductionCommands, isArray: true }) readonly allowed!: (typeof introductionCommands)[number][];
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}
