import { applyDecorators, HttpCode } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { ApiCookieAuth, ApiExtraModels, ApiHeader, ApiOperation, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { CommandAnswer } from './command-call.js';

/** One thing wrong with a request. */
export class FieldProblem {
  @ApiProperty({ example: 'changes.0.block', description: 'The technical name, from the top of the body, or of the query.' }) path!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'Vietnamese; calls the field as people do.' }) message!: string;
}

/** Problem details (RFC 9457): every answer that is not the one hoped for. */
export class ProblemBody {
  /** A code that programs may rely on. */
  @ApiProperty({ example: 'section.stale-revision' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @ApiProperty({ description: 'Vietnamese, for the person at the screen.' }) detail!: string;
  @ApiProperty({ description: 'The id of the request, as in the log.' }) instance!: string;
  @ApiProperty({ required: false, type: [FieldProblem] }) errors?: FieldProblem[];
}

const problems = () =>
  ApiResponse({
    status: 'default',
    description: 'Problem details',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemBody' } } },
  });
const pageUser = () =>
  ApiHeader({ name: 'X-Trinhky-User', required: false, description: 'The user the page was made for; 409 when another is signed in.' });

/** A route that carries one command: documented, answering 200 and a CommandAnswer unless told otherwise. */
export const Act = (summary: string, { status = 200, answer = CommandAnswer }: { status?: 200 | 201; answer?: Type } = {}) =>
  applyDecorators(
    HttpCode(status),
    ApiOperation({ summary }),
    ApiCookieAuth(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{8,128}$' },
      description:
        'The id of the command: the same request again answers the first result and does nothing twice; another one under the same key answers 422.',
    }),
    ApiHeader({ name: 'X-Trinhky-On-Behalf-Of', required: false, description: 'The user under whose delegation this is done.' }),
    pageUser(),
    ApiResponse({ status, type: answer }),
    problems(),
  );

/** A refusal whose body says more than every other one's. */
export const Refuses = (status: number, description: string, body: Type) =>
  applyDecorators(
    ApiExtraModels(body),
    ApiResponse({ status, description, content: { 'application/problem+json': { schema: { $ref: getSchemaPath(body) } } } }),
  );

/** A route that reads. */
export const Look = (summary: string) => applyDecorators(HttpCode(200), ApiOperation({ summary }), ApiCookieAuth(), pageUser(), problems());

/** A route that changes something outside the log (sessions, passwords). */
export const Change = (summary: string, status: 200 | 204 = 200) =>
  applyDecorators(HttpCode(status), ApiOperation({ summary }), ApiCookieAuth(), pageUser(), problems());
