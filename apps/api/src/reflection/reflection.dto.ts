import { ApiProperty } from '@nestjs/swagger';
import { CodeField, IdField, LevelField, TextField } from '../platform/http/fields.js';

export class ReflectionPath {
  @IdField() readonly reflectionId!: string;
}

export class ReflectionItemPath extends ReflectionPath {
  @CodeField() readonly itemCode!: string;
}

export class BeginReflectionRequest {
  @CodeField() readonly instrumentCode!: string;
}

export class PutReflectionAnswerRequest {
  @LevelField({ nullable: true }) readonly level!: number | null;
  /** An answer that is on no level, word for word as the scale has it, such as *No chance to show*. */
  @TextField({ nullable: true, max: 100 }) readonly offScale!: string | null;
  /** For its owner alone; null or empty where there is none. */
  @TextField({ nullable: true, max: 2000, min: 0 }) readonly note!: string | null;
}

export class ReflectionAnswer {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly level!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly offScale!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
}

export class ReflectionSummary {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly instrumentCode!: string;
  @ApiProperty() readonly instrumentVersion!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly begunOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly finishedOn!: string | null;
  @ApiProperty({ type: 'integer' }) readonly answered!: number;
  @ApiProperty({ type: 'integer' }) readonly of!: number;
}

export class PictureSection {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'What was said of it, most often first.' }) readonly words!: string;
}

export class PictureItem {
  @ApiProperty() readonly itemCode!: string;
  @ApiProperty() readonly sectionCode!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly level!: number | null;
  @ApiProperty({ description: 'The answer in the words of the scale, or *left out*.' }) readonly said!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The level of the reflection before.' })
  readonly before!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null where there is none to compare with.' })
  readonly change!: string | null;
}

/** What a finished reflection shows its owner. */
export class OwnPicture {
  @ApiProperty({ type: [String] }) readonly findings!: string[];
  @ApiProperty({ type: [PictureSection] }) readonly sections!: PictureSection[];
  @ApiProperty({ type: [PictureItem] }) readonly items!: PictureItem[];
  @ApiProperty({ type: [String], description: 'The levels by name, lowest first.' }) readonly levelNames!: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When the reflection before was finished.' })
  readonly since!: string | null;
}

export class ReflectionResponse extends ReflectionSummary {
  @ApiProperty({ type: [ReflectionAnswer] }) readonly answers!: ReflectionAnswer[];
  @ApiProperty({ type: OwnPicture, nullable: true, description: 'Null until it is finished.' })
  readonly picture!: OwnPicture | null;
}

export class ReflectionInstrument {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly version!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ type: 'integer' }) readonly minutes!: number;
  @ApiProperty({ type: 'integer' }) readonly items!: number;
}

export class SkillsChoice {
  @ApiProperty({ format: 'uuid' }) readonly pictureId!: string;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ format: 'date', description: 'The last day on which to choose.' }) readonly closesOn!: string;
  @ApiProperty({ type: 'integer', description: 'How many seats the board has now.' }) readonly seats!: number;
  @ApiProperty({ description: 'Whether this person takes part. Nobody else is told.' }) readonly takesPart!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why this person cannot take part yet; null where they can.' })
  readonly whyNot!: string | null;
}

export class MyReflectionsResponse {
  @ApiProperty({ type: [ReflectionInstrument] }) readonly instruments!: ReflectionInstrument[];
  @ApiProperty({ type: [ReflectionSummary], description: 'Newest first.' }) readonly reflections!: ReflectionSummary[];
  @ApiProperty({ type: 'integer' }) readonly openSteps!: number;
  @ApiProperty({ type: SkillsChoice, nullable: true, description: 'A skills picture of this board that waits for a choice.' })
  readonly choice!: SkillsChoice | null;
}
