import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The contract between the API and everybody who calls it, read off the controllers and their DTOs. */
export function describeContract(app: INestApplication): OpenAPIObject {
  app.setGlobalPrefix('api');
  const about = new DocumentBuilder()
    .setTitle('Candour')
    .setDescription('How the board of a trust leads digital change: scored in private, agreed together, published by choice.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('__Host-candour')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'candour_…', description: 'A token, for the routes of v1 alone.' },
      'token',
    )
    .addTag('v1', 'Read-only, for other programs, by a token: see docs/how-to/read-by-token.md.')
    .build();
  return SwaggerModule.createDocument(app, about, { operationIdFactory: (_, method) => method });
}
