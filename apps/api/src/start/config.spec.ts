import { BadSetting } from '@trinhky/worker';
import { describe, expect, it } from 'vitest';
import { configOf } from './config.js';

const cluster = { TRINHKY_ESDB: 'esdb://h?tls=true', TRINHKY_POSTGRES: 'postgres://u:geheim@h/d' };

describe('what the environment says', () => {
  it('of the proxies: nobody’s word, in a cluster the private networks’, or whose is named', () => {
    expect(configOf({}).trustProxy).toBeNull();
    expect(configOf(cluster).trustProxy).toContain('uniquelocal');
    expect(configOf({ ...cluster, TRINHKY_TRUST_PROXY: '' }).trustProxy).toBe('');
    for (const given of ['loopback', '10.0.0.0/8, ::1', '192.168.0.0/255.255.0.0']) {
      expect(configOf({ TRINHKY_TRUST_PROXY: given }).trustProxy).toBe(given);
    }
  });

  it.each([
    ['TRINHKY_TRUST_PROXY', 'foo'],
    ['TRINHKY_TRUST_PROXY', '10.0.0.0/33'],
    ['TRINHKY_TRUST_PROXY', 'loopback,'],
    ['TRINHKY_DEMO', 'yes'],
    ['TRINHKY_PORT', '80a'],
    ['TRINHKY_MANAGEMENT_PORT', 'x'],
    ['TRINHKY_LAG_ALARM_SECONDS', '0'],
  ])('is refused for %s=%s: Vietnamese first, then English, each naming it', (name, given) => {
    const refusal = () => configOf({ ...cluster, [name]: given });
    expect(refusal).toThrow(BadSetting);
    expect(refusal).toThrow(new RegExp(`^${name}=${given} không .*\n${name} takes `));
  });
});
