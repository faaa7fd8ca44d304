import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInstallation } from '../embedded.js';
import type { Installation } from '../installation.js';
import { instruments } from './instruments.js';
import type { Instruments } from './instruments.js';
import { operate } from './operate.js';
import type { Operated } from './operate.js';

let installation: Installation;
let operated: Operated;
let timed: Instruments;
let taking: boolean;

beforeEach(async () => {
  taking = true;
  timed = instruments();
  const clock = { now: () => new Date('2026-07-01T02:00:00Z') };
  installation = await openInstallation({ folder: 'memory', clock, alarm: () => {}, instruments: timed });
  await installation.start();
  operated = await operate({
    installation,
    instruments: timed,
    host: '127.0.0.1',
    port: 0,
    taking: () => taking,
    alarm: () => {},
    cleared: () => {},
  });
});
afterEach(async () => {
  await operated.close();
  await installation.stop();
});

const ask = async (path: string) => {
  const response = await fetch(`${operated.url}${path}`);
  return { status: response.status, text: await response.text() };
};
const openUnit = (commandId: string, name: string) =>
  installation.office.organ(
    { organId: 'w1', by: { system: 'setup' }, commandId },
    { type: 'OpenUnit', unitId: 'kt', name, abbreviation: 'KT' },
  );

describe('what an operator sees of a process', () => {
  it('is that it lives, and whether it takes work: not from the moment it is told to stop', async () => {
    expect(await ask('/health/live')).toEqual({ status: 200, text: '{"live":true}' });
    expect(await ask('/health/ready')).toEqual({ status: 200, text: '{"ready":true,"reasons":[],"warnings":[]}' });
    taking = false;
    expect((await ask('/health/ready')).status).toBe(503);
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/anything')).status).toBe(404);
  });

  it('is not ready while its log does not answer, with the reason', async () => {
    await installation.store.close();
    const { status, text } = await ask('/health/ready');
    expect(status).toBe(503);
    expect(text).toContain('the log');
  });

  it('is how long appends and commands take, how far the read models are and what waits, for Prometheus', async () => {
    await installation.office.organ(
      { organId: 'w1', by: { system: 'setup' }, commandId: 'name' },
      {
        type: 'NameOrgan',
        code: 'W1',
        name: 'Ủy ban nhân dân phường',
        letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG'], symbol: 'BC-UBND', place: 'Phường' },
        archive: 'Lưu: VT.',
        from: '2026-01-01',
      },
    );
    await openUnit('open', 'Phòng Kinh tế');
    await expect(openUnit('nameless', ' ')).rejects.toThrow();
    await installation.runner.waitFor(await installation.store.lastPosition(), 5_000);
    const { text } = await ask('/metrics');
    expect(text).toContain('trinhky_append_seconds_count{of="organ",outcome="ok"} 2');
    expect(text).toContain('trinhky_command_seconds_count{of="OpenUnit",outcome="ok"} 1');
    expect(text).toContain('trinhky_command_seconds_count{of="OpenUnit",outcome="Rejected"} 1');
    expect(text).toMatch(/trinhky_projection_lag\{projection="people@\d+"\} 0/);
    expect(text).toMatch(/trinhky_parked_streams\{projection="people@\d+"\} 0/);
    expect(text).toContain('trinhky_jobs{state="waiting"} 0');
    expect(text).toContain('trinhky_obligations 0');
    expect(text).not.toContain('trinhky_clock_skew_seconds 0');
  });
});
