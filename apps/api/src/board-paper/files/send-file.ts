import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type FileFormat, fileKinds } from './file-kinds.js';

/** A made file as it leaves: with its checksum beside it, so that whoever keeps it can tell that it arrived whole. */
export function sendFile(
  reply: FastifyReply,
  { name, format, content, checksum }: { name: string; format: FileFormat; content: Uint8Array; checksum: string },
): StreamableFile {
  void reply.header('content-digest', `sha-256=:${Buffer.from(checksum, 'hex').toString('base64')}:`);
  return new StreamableFile(content, {
    type: fileKinds[format].mediaType,
    disposition: `attachment; filename="${name}"`,
    length: content.byteLength,
  });
}
