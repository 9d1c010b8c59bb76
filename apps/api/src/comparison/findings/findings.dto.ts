import { ApiProperty } from '@nestjs/swagger';
import { PublishedInstrument } from '../publication/published-content.dto.js';
import { ComparisonReader } from '../reader.dto.js';

const count = {
  type: 'integer',
  description: 'Of independent boards: those that share a chair or a chief executive count once.',
} as const;

export class FoundSubject {
  @ApiProperty({ enum: ['item', 'section'] }) readonly kind!: 'item' | 'section';
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
}

/** Something that several boards have in common. */
export class SharedFinding extends FoundSubject {
  @ApiProperty(count) readonly boards!: number;
  @ApiProperty({ type: 'integer', description: 'Of how many that share a figure which compares.' }) readonly of!: number;
  @ApiProperty({ description: 'The finding as a sentence.' }) readonly words!: string;
}

export class BeliefItem extends FoundSubject {
  @ApiProperty({ ...count, description: 'Independent boards that share a level and its evidence.' }) readonly boards!: number;
  @ApiProperty(count) readonly proved!: number;
  @ApiProperty({ ...count, description: 'Boards whose level lies above its proof.' }) readonly overClaimed!: number;
  @ApiProperty() readonly words!: string;
}

export class Belief {
  @ApiProperty() readonly sentence!: string;
  @ApiProperty({ type: [BeliefItem], description: 'Questions of which three or more boards share level and evidence.' })
  readonly items!: readonly BeliefItem[];
}

export class PlannedStep {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: 'integer' }) readonly level!: number;
  @ApiProperty({ ...count, description: 'Independent boards that mean, or meant, to have reached it by then.' })
  readonly boards!: number;
}

export class PlannedMovement extends FoundSubject {
  @ApiProperty(count) readonly boards!: number;
  @ApiProperty({ type: [PlannedStep], description: 'By date.' }) readonly by!: readonly PlannedStep[];
  @ApiProperty() readonly words!: string;
}

export class SystemChange {
  @ApiProperty({ type: [String], description: 'What three or more boards have in common since their last wave.' })
  readonly sentences!: readonly string[];
}

/** What stands in the place of a list that is empty: that there is none, or that it is not known. */
export class NothingFound {
  @ApiProperty() readonly gaps!: string;
  @ApiProperty() readonly strengths!: string;
  @ApiProperty() readonly pitfallsOfUs!: string;
  @ApiProperty() readonly gapsNobodyPlans!: string;
}

export class FindingsResponse {
  @ApiProperty({ type: ComparisonReader }) readonly reader!: ComparisonReader;
  @ApiProperty({ type: PublishedInstrument }) readonly instrument!: PublishedInstrument;
  @ApiProperty({ type: 'integer', description: 'Independent boards with something published that this reader may read.' })
  readonly boards!: number;
  @ApiProperty({ type: [String], description: 'Three sentences: a shared gap, a shared strength, what is planned.' })
  readonly sentences!: readonly string[];
  @ApiProperty({ type: [SharedFinding], description: 'In the order of the instrument.' })
  readonly gaps!: readonly SharedFinding[];
  @ApiProperty({ type: [SharedFinding] }) readonly strengths!: readonly SharedFinding[];
  @ApiProperty({ type: [SharedFinding], description: 'Pitfalls that three or more boards call their own.' })
  readonly pitfallsOfUs!: readonly SharedFinding[];
  @ApiProperty({ type: Belief }) readonly belief!: Belief;
  @ApiProperty({ type: [PlannedMovement], description: 'By days still to come, today among them.' })
  readonly planned!: readonly PlannedMovement[];
  @ApiProperty({ type: [PlannedMovement], description: 'By days that have passed, where the published level is not there yet.' })
  readonly passed!: readonly PlannedMovement[];
  @ApiProperty({ type: [SharedFinding], description: 'Shared gaps that nobody plans to close by a day still to come.' })
  readonly gapsNobodyPlans!: readonly SharedFinding[];
  @ApiProperty({ type: NothingFound, description: 'Said where the list of that name is empty.' })
  readonly none!: NothingFound;
  @ApiProperty({ type: SystemChange }) readonly change!: SystemChange;
  @ApiProperty({ type: [String], description: 'What a reader has to know of all of it.' }) readonly notes!: readonly string[];
}
