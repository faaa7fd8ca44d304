import { BadSetting } from './bad-setting.js';

/** Milliseconds out of a setting in seconds; undefined where it is not set. Throws BadSetting, which names it. */
export function millisecondsOf(name: string, given: string | undefined): number | undefined {
  if (!given) return undefined;
  const seconds = Number(given);
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1000;
  throw new BadSetting(`${name}=${given} không hợp lệ: hãy đặt số giây lớn hơn 0.\n${name} takes a number of seconds above 0.`);
}
