import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Database } from './database/in-transaction-of.js';
import { Problem } from './http/problem.js';
import { Requires } from './http/requires.js';
import { Stopping } from './stopping.js';

export class HealthResponse {
  @ApiProperty({ enum: ['up', 'ready'] }) readonly status!: 'up' | 'ready';
}

@ApiTags('platform')
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly stopping: Stopping,
  ) {}

  @Get('health')
  @Requires('nobody')
  @ApiOperation({ operationId: 'readHealth', summary: 'The process is alive' })
  @ApiOkResponse({ type: HealthResponse })
  health(): HealthResponse {
    return { status: 'up' };
  }

  @Get('ready')
  @Requires('nobody')
  @ApiOperation({ operationId: 'readReadiness', summary: 'The process can serve: its database answers and it is not stopping' })
  @ApiOkResponse({ type: HealthResponse })
  async ready(): Promise<HealthResponse> {
    if (this.stopping.begun) throw new Problem('not-ready', 'The program is stopping.', { retryAfter: 5 });
    const answers = await this.database.beforeActor((query) => query('select 1')).catch(() => null);
    if (answers === null) throw new Problem('not-ready', 'The database does not answer.', { retryAfter: 5 });
    return { status: 'ready' };
  }
}
