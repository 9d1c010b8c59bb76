import { type TokenScope, tokenScopes } from '@candour/assessment';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { DayField, IdField, TextField } from '../platform/http/fields.js';

const text = { type: String, nullable: true } as const;
const tokenStates = ['works', 'stopped', 'expired', 'revoked'] as const;

export class TokenPath {
  @IdField() readonly tokenId!: string;
}

export class MakeTokenRequest {
  @TextField({ max: 80 }) readonly name!: string;
  @ApiProperty({ enum: tokenScopes, isArray: true, minItems: 1 })
  @IsArray({ message: 'scopes must be a list' })
  @ArrayMinSize(1, { message: 'Choose at least one thing that it may read' })
  @ArrayUnique({ message: 'Name each scope once' })
  @IsIn([...tokenScopes], { each: true, message: `scopes must be of: ${tokenScopes.join(', ')}` })
  readonly scopes!: TokenScope[];
  /** The last day on which it works: at most a year away. */
  @DayField() readonly expiresOn!: string;
}

export class TokenResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: tokenScopes, isArray: true }) readonly scopes!: readonly TokenScope[];
  @ApiProperty({ format: 'date' }) readonly madeOn!: string;
  @ApiProperty() readonly madeBy!: string;
  @ApiProperty({ format: 'date', description: 'The last day on which it works.' }) readonly expiresOn!: string;
  @ApiProperty({ ...text, format: 'date' }) readonly lastUsedOn!: string | null;
  @ApiProperty({ ...text, format: 'date' }) readonly revokedOn!: string | null;
  @ApiProperty(text) readonly revokedBy!: string | null;
  @ApiProperty({ enum: tokenStates, description: 'Stopped: whoever made it may make none here any more.' })
  readonly state!: (typeof tokenStates)[number];
}

export class TokensResponse {
  @ApiProperty({ type: [TokenResponse], description: 'Those that work first, then those that stopped, then newest first.' })
  readonly rows!: readonly TokenResponse[];
  @ApiProperty({ format: 'date', description: 'The furthest day until which a new one can be given.' })
  readonly furthest!: string;
}

export class MadeTokenResponse extends TokenResponse {
  @ApiProperty({ description: 'The token itself. It is told here and never again.' }) readonly token!: string;
}
