import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeEvent, STORED_TYPES } from '../catalogue.js';
import type { DomainEvent } from '../catalogue.js';
import type { StoredEvent } from '../envelope.js';
import { sealEvents } from '../seal.js';
import { verifyStream } from '../verify.js';
import { ORGAN_SAMPLES } from './organ.samples.js';
import { REPORT_SAMPLES } from './report.samples.js';
import { SECTION_SAMPLES, SECTION_VARIANTS } from './section.samples.js';

/**
 * One stored event per type, as the bytes of the release that first wrote it; a file is never edited. For a new type, give its sample and run
 * this file once with GOLDEN=write: files that exist are never written. A field that may be missing joins a type without a new version; what is
 * stored with it has a file of its own, `<type>+<name>`.
 */
const GENESIS = '0197d3a0-0000-7000-8000-000000000000';
const FOLDER = dirname(fileURLToPath(import.meta.url));
const SUFFIX = '.golden.json';
const SAMPLES: Record<string, DomainEvent['data']> = { ...SECTION_SAMPLES, ...REPORT_SAMPLES, ...ORGAN_SAMPLES, ...SECTION_VARIANTS };
const NAMES = [...STORED_TYPES, ...Object.keys(SECTION_VARIANTS)];
const ACTOR = {
  id: 'u5',
  name: 'Trần Thị Bình',
  post: 'Phó Chủ tịch',
  role: 'vice-chair',
  capacity: 'KT. CHỦ TỊCH',
  onBehalfOf: { id: 'u9', name: 'Nguyễn Văn An', delegation: 'd1' },
};

const fileOf = (type: string): string => join(FOLDER, type + SUFFIX);
const read = (type: string): StoredEvent => JSON.parse(readFileSync(fileOf(type), 'utf8')) as StoredEvent;

const typeOf = (name: string): string => name.replace(/\+.*$/, '');

function sealed(name: string): StoredEvent[] {
  const type = typeOf(name);
  const meta = {
    commandId: '0197d3a0-1111-7000-8000-000000000001',
    correlationId: '0197d3a0-1111-7000-8000-000000000002',
    causationId: null,
    organId: 'phb',
    actor: ACTOR,
    occurredAt: '2026-06-30T02:03:04.005Z',
  };
  const stream = `${type.slice(0, type.indexOf('.'))}-phb.x1`;
  const salt = () => 'c'.repeat(32);
  return sealEvents({ genesis: GENESIS, stream, head: null, events: [{ type, data: SAMPLES[name] }], meta, salt });
}

if (process.env.GOLDEN === 'write') {
  for (const type of NAMES) {
    if (!existsSync(fileOf(type))) writeFileSync(fileOf(type), `${JSON.stringify(sealed(type)[0], null, 2)}\n`);
  }
}

describe('what is stored stays readable', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(SUFFIX));
  it('has one golden file for each stored type and each later shape of one, and no other', () => {
    expect(files.map((name) => name.slice(0, -SUFFIX.length)).sort()).toEqual([...NAMES].sort());
  });
  it.each(NAMES)('decodes %s to today’s type', (name) => {
    const event = decodeEvent(read(name));
    expect(event).toMatchObject({ type: typeOf(name), revision: 0, stream: read(name).stream });
    expect(event.data).toEqual(SAMPLES[name]);
    expect(event.meta).toMatchObject({ schemaVersion: 1, organId: 'phb', actor: ACTOR, causationId: null });
  });
  it.each(NAMES)('verifies the hash of %s', (type) => {
    expect(verifyStream(GENESIS, [read(type)])).toEqual({ ok: true });
  });
  it.each(NAMES)('still writes %s with the same bytes', (type) => {
    expect(sealed(type)).toEqual([read(type)]);
  });
});

it('refuses a type that a newer release wrote', () => {
  expect(() => decodeEvent({ ...read('section.edited.v1'), type: 'section.edited.v9' })).toThrow(/section\.edited\.v9/);
});
