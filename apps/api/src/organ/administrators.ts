import { Injectable } from '@nestjs/common';
import { holds } from '@trinhky/domain';
import type { SessionOwner } from '../accounts/accounts.js';
import { Problem } from '../http/problem.js';
import { Reader } from '../read/reader.js';

/** Who administers an organ, today. */
@Injectable()
export class Administrators {
  constructor(private readonly reader: Reader) {}

  async includes({ organId, userId }: SessionOwner): Promise<boolean> {
    return holds(await this.reader.authority(organId), userId, 'administrator', this.reader.today);
  }

  /** Rejects with a Problem unless the person is one. */
  async require(person: SessionOwner): Promise<void> {
    if (await this.includes(person)) return;
    throw new Problem(403, 'organ.not-allowed', 'Chỉ quản trị của cơ quan được làm việc này.');
  }
}
