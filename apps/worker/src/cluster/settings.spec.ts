import { describe, expect, it } from 'vitest';
import { BadSetting } from '../bad-setting.js';
import { clusterOf } from './settings.js';

const whole = { TRINHKY_ESDB: 'esdb://a:2113?tls=true', TRINHKY_POSTGRES: 'postgres://u:geheim@b/c', TRINHKY_REDIS: 'redis://d' };

describe('the settings of a cluster', () => {
  it('are none where no store is named: the embedded profile', () => {
    expect(clusterOf({})).toBeNull();
    expect(clusterOf({ TRINHKY_ESDB: '', TRINHKY_INSTALLATION: 'tinh' })).toBeNull();
  });

  it('name the stores and the installation', () => {
    expect(clusterOf({ ...whole, TRINHKY_INSTALLATION: 'tinh' })).toEqual({
      eventStore: whole.TRINHKY_ESDB,
      postgres: whole.TRINHKY_POSTGRES,
      redis: whole.TRINHKY_REDIS,
      installation: 'tinh',
    });
    expect(clusterOf({ ...whole, TRINHKY_REDIS: undefined })).toMatchObject({ redis: null, installation: 'trinhky' });
  });

  it.each([
    ['the log', { ...whole, TRINHKY_ESDB: undefined }, 'TRINHKY_ESDB is not set'],
    ['the database', { ...whole, TRINHKY_POSTGRES: undefined }, 'TRINHKY_POSTGRES is not set'],
  ])('are refused where %s is missing, naming it', (_what, env, sentence) => {
    expect(() => clusterOf(env)).toThrow(sentence);
    expect(() => clusterOf(env)).toThrow(BadSetting);
  });

  it('are refused where one is of another kind, without repeating a password', () => {
    for (const [name, value] of Object.entries({
      TRINHKY_ESDB: 'http://u:geheim@x',
      TRINHKY_POSTGRES: 'mysql://u:geheim@x',
      TRINHKY_REDIS: 'x',
    })) {
      const refusal = () => clusterOf({ ...whole, [name]: value });
      expect(refusal).toThrow(name);
      expect(refusal).not.toThrow('geheim');
    }
    expect(() => clusterOf({ ...whole, TRINHKY_INSTALLATION: 'Tỉnh A' })).toThrow('TRINHKY_INSTALLATION');
  });
});
