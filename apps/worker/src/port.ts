import { BadSetting } from './bad-setting.js';

/** A port out of a setting; throws BadSetting, which names it. */
export function portOf(name: string, given: string): number {
  const port = Number(given);
  if (given.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new BadSetting(
    `${name}=${given} không phải là cổng: hãy đặt một số từ 1 đến 65535 (0: cổng trống bất kỳ).\n${name} takes a port: a number from 1 to 65535 (0: any free one).`,
  );
}
