import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { legalDate } from '@trinhky/commands';
import type { Authority } from '@trinhky/domain';
import { CLOCK } from '../clock.js';
import type { Clock } from '../clock.js';
import { FOLDS } from '../folds.js';
import type { Folds } from '../folds.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What every read needs: the streams, the folds, who is who, and today's legal date. */
@Injectable()
export class Reader {
  constructor(
    @Inject(INSTALLATION) readonly installation: Installation,
    @Inject(FOLDS) readonly folds: Folds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get today(): string {
    return legalDate(this.clock.now());
  }

  authority(organId: string): Promise<Authority> {
    return this.installation.office.authority(organId);
  }
}
