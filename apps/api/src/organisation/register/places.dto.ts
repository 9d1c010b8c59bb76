import { ApiProperty } from '@nestjs/swagger';

export class RegionResponse {
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer' }) readonly systems!: number;
  @ApiProperty({ type: 'integer' }) readonly trusts!: number;
}

export class SystemInClusterResponse {
  @ApiProperty({ format: 'uuid', description: 'Of the membership.' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'uuid' }) readonly systemId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day.' }) readonly to!: string | null;
}

export class ClusterResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly demonstration!: boolean;
  @ApiProperty({ type: [SystemInClusterResponse], description: 'Newest first.' })
  readonly systems!: readonly SystemInClusterResponse[];
}

export class SystemToChooseResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly demonstration!: boolean;
}

export class PlacesResponse {
  @ApiProperty({ type: [RegionResponse] }) readonly regions!: readonly RegionResponse[];
  @ApiProperty({ type: [ClusterResponse] }) readonly clusters!: readonly ClusterResponse[];
  @ApiProperty({ type: [SystemToChooseResponse], description: 'Systems that are open.' })
  readonly systems!: readonly SystemToChooseResponse[];
}
