import { Inject, Injectable } from '@nestjs/common';
import { holds } from '@trinhky/domain';
import type { SessionOwner } from '../accounts/accounts.js';
import { Problem } from '../http/problem.js';
import { Reader } from '../read/reader.js';
import { ORGANS } from '../session/organs.js';
import type { Organs } from '../session/organs.js';

/** Who administers an organ, today. */
@Injectable()
export class Administrators {
  constructor(
    private readonly reader: Reader,
    @Inject(ORGANS) private readonly organs: Organs,
  ) {}

  async includes({ organId, userId }: SessionOwner): Promise<boolean> {
    return holds(await this.reader.authority(organId), userId, 'administrator', this.reader.today);
  }

  /** Rejects with a Problem unless the person is one. */
  async require(person: SessionOwner): Promise<void> {
    if (await this.includes(person)) return;
    throw new Problem(403, 'organ.not-allowed', 'Chỉ quản trị của cơ quan được làm việc này.');
  }

  /**
   * Rejects with a Problem where the person holds a post in another organ, too: their account is not one organ's to lock or to open (rule 13). Who runs the
   * installation does that on the command line.
   */
  async requireOnlyHere({ organId }: SessionOwner, userId: string): Promise<void> {
    const elsewhere = (await this.organs.whereHolds(userId)).some((each) => each !== organId);
    if (!elsewhere) return;
    throw new Problem(
      409,
      'account.held-elsewhere',
      'Người này còn giữ chức vụ ở cơ quan khác nên tài khoản không do riêng cơ quan này quản lý. Hãy liên hệ người vận hành hệ thống.',
    );
  }
}
