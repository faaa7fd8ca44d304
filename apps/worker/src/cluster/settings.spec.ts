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

  it.each([
    ['TRINHKY_ESDB', 'esdb://u:geheim@x?tls=true&tlsCAFil=/ca.crt', 'unknown option "tlsCAFil"'],
    ['TRINHKY_ESDB', 'esdb://u:geheim@x?tls=true&tlsCAFile=/no/such/ca.crt', 'tlsCAFile /no/such/ca.crt'],
    ['TRINHKY_ESDB', 'esdb://u:geheim@x:222x?tls=true', 'port'],
    ['TRINHKY_POSTGRES', 'postgres://u:geheim@x:2543x/d', 'postgres://user:password@host:5432/database'],
    ['TRINHKY_POSTGRES', 'postgres://u:geheim@x:5432', 'names no database'],
    ['TRINHKY_POSTGRES', 'postgres://u:geheim@x/', 'names no database'],
    ['TRINHKY_REDIS', 'redis://:geheim@127.0.0.1:2639x', 'redis://:password@host:6379'],
    ['TRINHKY_REDIS', 'redis:geheim', 'redis://:password@host:6379'],
  ])(
    'are refused where %s cannot be an address (%s): in both languages, naming it alone, without the password',
    (name, value, sentence) => {
      const refusal = () => clusterOf({ ...whole, [name]: value });
      expect(refusal).toThrow(BadSetting);
      expect(refusal).toThrow(sentence);
      expect(refusal).toThrow(new RegExp(`^.*${name}.*\n.*${name}.*$`));
      expect(refusal).not.toThrow('geheim');
      for (const other of Object.keys(whole)) if (other !== name) expect(refusal).not.toThrow(other);
    },
  );

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
