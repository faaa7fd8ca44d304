import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { at, openTestWard, submittedReport, textAt } from './testing/index.js';
import type { SectionOfReport, TestWard } from './testing/index.js';

let ward: TestWard;
let document: unknown;
let reportId: string;
let sections: SectionOfReport[];
beforeAll(async () => {
  ward = await openTestWard();
  document = (await ward.anybody().get('/api/openapi.json')).body;
  ({ reportId, sections } = await submittedReport(ward));
});
afterAll(() => ward.close());

const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** A field that is not described is a fault of the answer, too. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const);
  const isClosed = 'properties' in schema && !('additionalProperties' in schema);
  return { ...Object.fromEntries(entries), ...(isClosed && { additionalProperties: false }) };
};

/** Checks a body by the schema that the document gives for the route's 200. */
function check(path: string, body: unknown): string[] {
  const schema = at(document, 'paths');
  const route = Object.entries(object(schema)).find(([name]) => name === path)?.[1];
  const answer = Object.entries(object(at(route, 'get.responses.200.content'))).find(([type]) => type === 'application/json')?.[1];
  const whole = JSON.stringify({ ...object(at(answer, 'schema')), definitions: closed(at(document, 'components.schemas')) });
  const parsed = z
    .fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/definitions/')), { defaultTarget: 'openapi-3.0' })
    .safeParse(body);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${path} ${issue.path.join('.')}: ${issue.message}`);
}

describe('what the API answers', () => {
  it.each([
    ['/api/session', 'an'],
    ['/api/reports', 'an'],
    ['/api/reports/{id}', 'an'],
    ['/api/reports/{id}/actions', 'an'],
    ['/api/reports/{id}/history', 'an'],
    ['/api/reports/{id}/documents', 'an'],
    ['/api/reports/{id}/text', 'an'],
    ['/api/reports/{id}/as-of', 'lam'],
    ['/api/sections/{id}', 'giang'],
    ['/api/sections/{id}/actions', 'giang'],
    ['/api/sections/{id}/history', 'giang'],
    ['/api/sections/{id}/diff', 'giang'],
    ['/api/sections/{id}/blame', 'giang'],
    ['/api/sections/{id}/as-of', 'lam'],
    ['/api/my-work', 'giang'],
    ['/api/review-queue', 'binh'],
    ['/api/organ', 'an'],
    ['/api/people', 'an'],
    ['/api/templates', 'khanh'],
    ['/api/register', 'khanh'],
    ['/api/system', 'quan'],
  ])('is what its schema says: %s', async (path, person) => {
    const client = await ward.as(person);
    const id = path.includes('sections') ? sections[1]?.sectionId : reportId;
    const moment = path.endsWith('as-of') ? `?at=${ward.clock.at.toISOString()}` : '';
    const answered = await client.get(path.replace('{id}', id ?? '') + moment);
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    expect(check(path, answered.body)).toEqual([]);
  });

  it('and the schemas can tell a wrong answer', async () => {
    const { body } = await (await ward.as('an')).get(`/api/reports/${reportId}`);
    expect(check('/api/reports/{id}', { ...object(body), more: 1 })).not.toEqual([]);
    expect(check('/api/reports/{id}', { ...object(body), outlineHash: null })).not.toEqual([]);
    expect(textAt(body, 'status')).toBe('rendered');
  });
});
