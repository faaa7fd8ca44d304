import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldName } from './http/field-names.vi.js';
import { at, listAt, openTestWard, textAt } from './testing/index.js';
import type { TestWard } from './testing/index.js';

let ward: TestWard;
let document: unknown;
beforeAll(async () => {
  ward = await openTestWard();
  document = (await ward.anybody().get('/api/openapi.json')).body;
});
afterAll(() => ward.close());

const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** "POST /api/reports" of every route that the server really has. */
function routes(): string[] {
  const tree = ward.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const found: string[] = [];
  const path: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent = '', rest = ''] = /^([│ ]*)[├└]── (.*)$/.exec(line) ?? [];
    const [, part = '', methods = ''] = /^(.*?) \(([A-Z, ]+)\)$/.exec(rest) ?? [null, rest, ''];
    path.length = indent.length / 4;
    path.push(part);
    for (const method of methods.split(', ').filter((name) => name !== '' && name !== 'HEAD' && name !== 'OPTIONS')) {
      found.push(`${method} ${path.join('').replace(/:(\w+)/g, '{$1}')}`);
    }
  }
  return found.filter((route) => / \/(api|health)\//.test(route) && !route.includes('/api/docs') && !route.includes('/api/openapi'));
}

describe('the description of the API', () => {
  it('has every route of the application, with a summary, and no other', () => {
    const paths = object(at(document, 'paths'));
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(object(methods)).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = routes();
    expect(served.length).toBeGreaterThan(50);
    expect(described.sort()).toEqual([...new Set(served)].sort());
    const without = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(object(methods))
        .filter(([, operation]) => !at(operation, 'summary'))
        .map(([method]) => `${method} ${path}`),
    );
    expect(without).toEqual([]);
  });

  it('says of every route what it answers', () => {
    const silent = Object.entries(object(at(document, 'paths'))).flatMap(([path, methods]) =>
      Object.entries(object(methods)).flatMap(([method, operation]) => {
        const good = Object.entries(object(at(operation, 'responses'))).filter(([status]) => /^2/.test(status));
        const said = good.filter(([status, answer]) => {
          const contents = Object.values(object(at(answer, 'content')));
          return (
            status === '204' || (contents.length > 0 && contents.every((content) => Object.keys(object(at(content, 'schema'))).length > 0))
          );
        });
        return good.length > 0 && said.length === good.length ? [] : [`${method.toUpperCase()} ${path}`];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('asks for the key and the cookie on every command, and resolves every reference', () => {
    const edits = object(object(at(document, 'paths'))['/api/sections/{id}/edits']).post;
    expect(at(edits, 'parameters')).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }));
    expect(at(edits, 'security')).toEqual([{ cookie: [] }]);
    const schemas = object(at(document, 'components.schemas'));
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    expect(references.filter((name) => !(name in schemas))).toEqual([]);
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(['Blocks', 'Changes', 'OutlineChange', 'AssigneeGiven', 'ProblemBody', 'CommandAnswer', 'EditRequest']),
    );
  });

  it('says what a save answers that met another one: both texts', () => {
    const edits = object(object(at(document, 'paths'))['/api/sections/{id}/edits']).post;
    const schema = { $ref: '#/components/schemas/EditConflictBody' };
    expect(at(edits, 'responses.409')).toMatchObject({ content: { 'application/problem+json': { schema } } });
    expect(Object.keys(object(at(document, 'components.schemas.EditConflict.properties')))).toEqual(
      expect.arrayContaining(['mine', 'theirs']),
    );
    expect(Object.keys(object(at(document, 'components.schemas.Theirs.properties')))).toEqual(['block', 'row', 'revision', 'by', 'at']);
    expect(at(document, 'components.schemas.Blocks.items')).toBeTruthy();
  });

  it('calls every field of a request and every parameter of a read by a Vietnamese name', () => {
    const schemas = Object.entries(object(at(document, 'components.schemas'))).filter(([name]) => name.endsWith('Request'));
    const fields = schemas.flatMap(([, schema]) => Object.keys(object(at(schema, 'properties'))));
    const operations = Object.values(object(at(document, 'paths'))).flatMap((methods) => Object.values(object(methods)));
    const asked = operations
      .flatMap((operation) => listAt(operation, 'parameters'))
      .filter((parameter) => at(parameter, 'in') === 'query')
      .map((parameter) => textAt(parameter, 'name'));
    expect(fields.length).toBeGreaterThan(80);
    expect(asked).toEqual(expect.arrayContaining(['cursor', 'atLeast', 'at', 'revision', 'from', 'to']));
    expect([...new Set([...fields, ...asked])].filter((field) => fieldName(field) === field)).toEqual([]);
  });

  it('can be browsed without scripts from elsewhere', async () => {
    const page = await ward.anybody().get('/api/docs');
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("script-src 'self'")]);
    expect(String(page.body)).not.toMatch(/<script(?![^>]*src=)/);
  });
});
