import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';

/** One decorator for each kind of field of our words: it validates and it documents. `null` is allowed only where `nullable` says so. */
interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

/** An absent field passes where it is optional, null where it is nullable; neither stands in for the other. */
function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (optional && nullable) return [IsOptional()];
  if (optional) return [ValidateIf((_, value) => value !== undefined)];
  if (nullable) return [ValidateIf((_, value) => value !== null)];
  return [];
}

function documented(options: FieldOptions, schema: Record<string, unknown>): PropertyDecorator {
  return ApiProperty({ required: !options.optional, nullable: options.nullable ?? false, ...schema });
}

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Words that a person typed: trimmed, at least one character unless `min` is 0, at most `max` (2,000 unless told). */
export function TextField(options: FieldOptions & { readonly max?: number; readonly min?: number } = {}): PropertyDecorator {
  const { max = 2000, min = 1 } = options;
  return applyDecorators(
    documented(options, { type: 'string', maxLength: max, minLength: min }),
    trimmed,
    ...presence(options),
    IsString(),
    MinLength(min, { message: `Please fill in $property` }),
    MaxLength(max, { message: `Use ${max.toLocaleString('en-GB')} characters or fewer` }),
  );
}

/** A secret that must not be trimmed or echoed. */
export function SecretField(options: { readonly min?: number; readonly max?: number } = {}): PropertyDecorator {
  const { min = 1, max = 200 } = options;
  return applyDecorators(
    documented({}, { type: 'string', format: 'password', minLength: min, maxLength: max }),
    IsString(),
    MinLength(min, { message: min === 1 ? 'Please fill in $property' : `$property must have at least ${min} characters` }),
    MaxLength(max, { message: `$property may have at most ${max} characters` }),
  );
}

export function EmailField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    documented(options, { type: 'string', format: 'email', maxLength: 254 }),
    trimmed,
    ...presence(options),
    IsEmail({}, { message: 'Give an e-mail address, like name@trust.example' }),
    MaxLength(254),
  );
}

export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    documented(options, { type: 'string', format: 'uuid' }),
    ...presence(options),
    IsUUID('all', { message: '$property must be an id' }),
  );
}

/** The code of an item, instrument or section, as in `DB-01`. */
export function CodeField(options: FieldOptions & { readonly max?: number } = {}): PropertyDecorator {
  return applyDecorators(
    documented(options, { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9.-]*$', maxLength: options.max ?? 60 }),
    ...presence(options),
    IsString(),
    Matches(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, { message: '$property must be a code' }),
    MaxLength(options.max ?? 60),
  );
}

/** A day in London, `YYYY-MM-DD`, that exists in the calendar. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    documented(options, { type: 'string', format: 'date' }),
    ...presence(options),
    IsString(),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a date, like 2027-03-05' }),
    IsISO8601({ strict: true }, { message: '$property must be a date that exists' }),
  );
}

/** An instant, ISO 8601 with its zone. */
export function TimeField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    documented(options, { type: 'string', format: 'date-time' }),
    ...presence(options),
    IsISO8601({ strict: true, strictSeparator: true }, { message: '$property must be a date and time' }),
    Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: '$property must say its time zone' }),
  );
}

export function WholeField(options: FieldOptions & { readonly min: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(
    documented(options, { type: 'integer', minimum: options.min, maximum: options.max }),
    ...presence(options),
    IsInt({ message: '$property must be a whole number' }),
    Min(options.min, { message: `$property must be at least ${options.min}` }),
    Max(options.max, { message: `$property must be at most ${options.max}` }),
  );
}

/** A level on an item's scale; which levels the scale has is the item's business. */
export function LevelField(options: FieldOptions = {}): PropertyDecorator {
  return WholeField({ ...options, min: 1, max: 9 });
}

export function YesNoField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    documented(options, { type: 'boolean' }),
    ...presence(options),
    IsBoolean({ message: '$property must be true or false' }),
  );
}

export function ChoiceField(choices: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    documented(options, { type: 'string', enum: [...choices] }),
    ...presence(options),
    IsIn([...choices], { message: `$property must be one of: ${choices.join(', ')}` }),
  );
}
