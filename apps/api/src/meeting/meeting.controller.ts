import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdempotencyKey, type Repeatable } from '../platform/http/once.js';
import { AssessmentPath } from '../platform/http/paths.js';
import { Requires } from '../platform/http/requires.js';
import { AttendanceRequest, CommandRequest, MoveRequest, OpenMeetingRequest, ReconveneRequest } from './meeting.dto.js';
import { MeetingView } from './meeting.view.js';
import { MeetingResponse } from './meeting-response.view.js';
import { type Move, MoveMeeting } from './move-meeting.js';
import { OpenMeeting } from './open-meeting.js';
import { RecordAttendance } from './record-attendance.js';

@ApiTags('meeting')
@Controller('assessments/:assessmentId/meeting')
export class MeetingController {
  constructor(
    private readonly view: MeetingView,
    private readonly opening: OpenMeeting,
    private readonly moving: MoveMeeting,
    private readonly attendance: RecordAttendance,
  ) {}

  @Get()
  @Requires('meeting:read')
  @ApiOperation({ operationId: 'readMeeting', summary: 'The meeting as I may see it now' })
  @ApiOkResponse({ type: MeetingResponse })
  async read(@CurrentActor() actor: Actor, @Param() { assessmentId }: AssessmentPath): Promise<MeetingResponse> {
    return await this.view.read(actor, assessmentId);
  }

  @Post('open')
  @HttpCode(200)
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'openMeeting', summary: 'Open the meeting, with the quorum present' })
  @ApiOkResponse({ type: MeetingResponse })
  async open(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: OpenMeetingRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.opening.execute(actor, assessmentId, body, repeat);
    return await this.view.read(actor, assessmentId);
  }

  @Post('pause')
  @HttpCode(200)
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'pauseMeeting', summary: 'Pause the meeting' })
  @ApiOkResponse({ type: MeetingResponse })
  async pause(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: MoveRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    return await this.move(actor, assessmentId, { name: 'pause-meeting', epoch: body.epoch }, body, repeat);
  }

  @Post('resume')
  @HttpCode(200)
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'resumeMeeting', summary: 'Go on with a paused meeting' })
  @ApiOkResponse({ type: MeetingResponse })
  async resume(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: MoveRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    return await this.move(actor, assessmentId, { name: 'resume-meeting', epoch: body.epoch }, body, repeat);
  }

  @Post('close')
  @HttpCode(200)
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'closeMeeting', summary: 'Close the meeting' })
  @ApiOkResponse({ type: MeetingResponse })
  async close(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: MoveRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    return await this.move(actor, assessmentId, { name: 'close-meeting', epoch: body.epoch }, body, repeat);
  }

  @Post('reconvene')
  @HttpCode(200)
  @Requires('meeting:reconvene')
  @ApiOperation({ operationId: 'reconveneMeeting', summary: 'Call the board back to a closed meeting, with a reason' })
  @ApiOkResponse({ type: MeetingResponse })
  async reconvene(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: ReconveneRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    return await this.move(actor, assessmentId, { name: 'reconvene', reason: body.reason }, body, repeat);
  }

  @Post('take')
  @HttpCode(200)
  @Requires('meeting:hand-over')
  @ApiOperation({ operationId: 'takeMeeting', summary: 'Take the meeting into my hands' })
  @ApiOkResponse({ type: MeetingResponse })
  async take(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: CommandRequest,
    @IdempotencyKey() repeat: Repeatable,
  ): Promise<MeetingResponse> {
    return await this.move(actor, assessmentId, { name: 'hand-over' }, body, repeat);
  }

  @Put('attendance')
  @Requires('meeting:run')
  @ApiOperation({ operationId: 'recordAttendance', summary: 'Record who is there; below the quorum the meeting pauses' })
  @ApiOkResponse({ type: MeetingResponse })
  async attend(
    @CurrentActor() actor: Actor,
    @Param() { assessmentId }: AssessmentPath,
    @Body() body: AttendanceRequest,
  ): Promise<MeetingResponse> {
    await this.attendance.execute(actor, assessmentId, body);
    return await this.view.read(actor, assessmentId);
  }

  private async move(
    actor: Actor,
    assessmentId: string,
    command: Move,
    seen: CommandRequest,
    repeat: Repeatable,
  ): Promise<MeetingResponse> {
    await this.moving.execute(actor, assessmentId, command, seen, repeat);
    return await this.view.read(actor, assessmentId);
  }
}
