import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { contentJsonSchemas } from '@trinhky/content';
import { answerSchemas } from './generated/answers.schemas.js';
import { SESSION_COOKIE } from './http/person.js';
import { ProblemBody } from './http/routes.js';
import { letterheadSchema } from './organ/letterhead.schema.js';
import { outlineSchemas } from './report/outline-change.schema.js';

/** The whole API as OpenAPI 3.0. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Trình Ký')
    .setDescription(
      'Drafting, approving and signing the periodic reports of a ward. A command carries an Idempotency-Key and answers a position; a read may ask to see `atLeast` that position. Whatever fails answers problem details, its `detail` in Vietnamese.',
    )
    .setVersion('0.1.0')
    .addCookieAuth(SESSION_COOKIE)
    .build();
  const document = SwaggerModule.createDocument(app, head, { extraModels: [ProblemBody] });
  const { blocks, changes } = contentJsonSchemas();
  const asked = {
    ...document.components?.schemas,
    Blocks: blocks,
    Changes: changes,
    LetterheadGiven: letterheadSchema(),
    ...outlineSchemas(),
  };
  const twice = Object.keys(answerSchemas).filter((name) => name in asked);
  if (twice.length > 0) throw new Error(`two schemas are called ${twice.join(', ')}`);
  const schemas = { ...asked, ...answerSchemas };
  // JSON Schemas in the dialect of OpenAPI 3.0, as zod writes them.
  return { ...document, components: { ...document.components, schemas: schemas as NonNullable<OpenAPIObject['components']>['schemas'] } };
}

/** The document at /api/openapi.json, to be browsed at /api/docs; made when first asked for. */
export function serveApiDescription(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Trình Ký API' });
}
