import { applyDecorators, HttpCode } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { AnswerName, Answers } from '../answers.js';
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

export const MayStandForAnother = () =>
  ApiHeader({ name: 'X-Trinhky-On-Behalf-Of', required: false, description: 'The user under whose delegation this is done.' });

/** How the body of an answer is described: by a class of ours, or by the name of a type in answers.ts. */
type Described = Type | AnswerName;
type BodyOf<D extends Described> = D extends AnswerName ? Answers[D] : D extends Type<infer Body> ? Body : never;
/** On a method that gives just that body: what is described and what is answered cannot part. */
type Answering<D extends Described> = <Method extends (...given: never[]) => BodyOf<D> | Promise<BodyOf<D>>>(
  controller: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<Method>,
) => void;

const json = (status: number, answer: Described) =>
  typeof answer === 'string'
    ? ApiResponse({ status, description: '', content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } } })
    : ApiResponse({ status, type: answer });

/** A route that carries one command: documented, answering 200 and a CommandAnswer unless told otherwise. */
export function Act<D extends Described = typeof CommandAnswer>(
  summary: string,
  { status = 200, answer }: { status?: 200 | 201; answer?: D } = {},
): Answering<D> {
  return applyDecorators(
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
    MayStandForAnother(),
    pageUser(),
    json(status, answer ?? CommandAnswer),
    problems(),
  );
}

/** A refusal whose body says more than every other one's. */
export const Refuses = (status: number, description: string, body: Type) =>
  applyDecorators(
    ApiExtraModels(body),
    ApiResponse({ status, description, content: { 'application/problem+json': { schema: { $ref: getSchemaPath(body) } } } }),
  );

const common = (summary: string) => [ApiOperation({ summary }), ApiCookieAuth(), pageUser(), problems()];

/** A route that reads. */
export const Look = <D extends Described>(summary: string, answer: D): Answering<D> =>
  applyDecorators(HttpCode(200), ...common(summary), json(200, answer));

/** A route that reads a file of one of these media types. */
export const LookAtFile = (summary: string, ...types: string[]) =>
  applyDecorators(
    HttpCode(200),
    ...common(summary),
    ApiProduces(...types),
    ApiResponse({
      status: 200,
      description: '',
      content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
    }),
  );

/** A route that stays open and tells what happens, as server-sent events. */
export const Listen = (summary: string) =>
  applyDecorators(
    HttpCode(200),
    ...common(summary),
    ApiResponse({ status: 200, description: '', content: { 'text/event-stream': { schema: { type: 'string' } } } }),
  );

/** A route that changes something outside the log (sessions, passwords). */
export const Change = <D extends Described>(summary: string, answer: D): Answering<D> =>
  applyDecorators(HttpCode(200), ...common(summary), json(200, answer));

/** The same, with nothing to tell. */
export const ChangeQuietly = (summary: string) =>
  applyDecorators(HttpCode(204), ...common(summary), ApiResponse({ status: 204, description: '' }));
