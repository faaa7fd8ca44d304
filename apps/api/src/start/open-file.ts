import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { FileToOpen } from '../control/operation.js';
import { OperationRefused } from '../control/operation.js';
import { Problem } from '../http/problem.js';
import { ReportOpener } from '../report/report-opener.js';
import { ORGANS } from '../session/organs.js';
import type { Organs } from '../session/organs.js';

/** Opens a report out of a file as that person, by the same code as the API's route. */
export async function openFileIn(app: INestApplicationContext, userId: string, { as, ...file }: FileToOpen) {
  const organs: Organs = app.get(ORGANS);
  const [organId] = await organs.whereHolds(userId);
  if (organId === undefined) throw new OperationRefused('no-post', `${as} holds no post today`);
  const call = { organId, by: { userId }, commandId: randomUUID() };
  try {
    const { reportId, sections, defects } = await app.get(ReportOpener).fromFile(call, file);
    return { reportId, sections: sections.length, defects: defects.length };
  } catch (error) {
    if (error instanceof Problem) throw new OperationRefused(error.type, error.detail);
    throw error;
  }
}
