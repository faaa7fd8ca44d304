import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { story } from './content/story.js';
import { ward } from './content/ward.js';
import { BOOK, userIdOf } from './ids.js';
import { failed, until } from './stage.js';
import type { Stage } from './stage.js';

/** From the check of the form to the issue, and the auditor's look back. */

/** Answers the submission. */
export async function submitForSignature({ as, reportId, onProgress }: Stage): Promise<number> {
  const clerk = as(story.clerk);
  const phase = 'Kiểm tra thể thức, trình ký, lập bản trình ký';
  const { outlineHash } = await clerk.report(reportId);
  await clerk.act('format-check', `/api/reports/${reportId}/format-check`, { outlineHash });
  onProgress(phase, 1, 3);
  const asked = { outlineHash, signerId: userIdOf(story.signer), mode: 'paper', fontSize: 14, lineMultiple: 1.15 };
  const { submission } = await clerk.act<{ submission: number }>('submit', `/api/reports/${reportId}/submit`, asked);
  onProgress(phase, 2, 3);
  await until(clerk, reportId, (page) => page.submission?.copy !== null && page.submission?.copy !== undefined);
  onProgress(phase, 3, 3);
  return submission;
}

export async function signAndNumber({ as, reportId, onProgress }: Stage, submission: number): Promise<{ number: string; date: string }> {
  const chair = as(story.signer);
  const clerk = as(story.clerk);
  const phase = 'Chủ tịch ký, văn thư lấy số';
  const { outlineHash, submission: up } = await chair.report(reportId);
  await chair.act('sign', `/api/reports/${reportId}/sign`, { submission, sha256: up?.copy?.sha256 ?? '', outlineHash });
  onProgress(phase, 1, 2);
  await clerk.act('request-number', `/api/reports/${reportId}/request-number`, { submission, book: BOOK });
  const page = await until(clerk, reportId, (shown) => shown.submission?.number !== null && shown.submission?.number !== undefined);
  onProgress(phase, 2, 2);
  const { number, symbol, date } = page.submission?.number ?? failed('no number was given');
  return { number: `${String(number).padStart(2, '0')}/${symbol}`, date };
}

/** Waits for the final PDF and DOCX, issues, and copies both to where a person finds them. */
export async function issue({ as, reportId, documents, onProgress }: Stage, submission: number): Promise<string[]> {
  const clerk = as(story.clerk);
  const phase = 'Tạo bản chính PDF và DOCX, phát hành';
  const isFinal = ({ kind }: { kind: string }) => kind === 'final-pdf' || kind === 'final-docx';
  const page = await until(clerk, reportId, (shown) => (shown.submission?.documents ?? []).filter(isFinal).length === 2);
  onProgress(phase, 1, 2);
  await clerk.act('issue', `/api/reports/${reportId}/issue`, { submission, recipients: page.header.recipients });
  await mkdir(documents, { recursive: true });
  const files: string[] = [];
  for (const { sha256 } of (page.submission?.documents ?? []).filter(isFinal)) {
    const { bytes, name } = await clerk.download(`/api/documents/${sha256}`);
    const file = path.join(documents, name.replaceAll(/[/\\:]/g, '-'));
    await writeFile(`${file}.part`, bytes);
    await rename(`${file}.part`, file);
    files.push(file);
  }
  onProgress(phase, 2, 2);
  return files.sort();
}

/** The auditor reads how one sentence came to be: the history, who wrote and who approved, and the text before the reopening. */
export async function audit({ as, parts, reportId, onProgress }: Stage): Promise<void> {
  const auditor = as(ward.people.find(({ role }) => role === 'auditor')?.username ?? failed('there is no auditor'));
  const { sectionId } = parts.find(({ name }) => name === story.reopened.templateNodeId) ?? failed('nothing was reopened');
  const asked = [`/api/reports/${reportId}/history`, `/api/sections/${sectionId}/blame`, `/api/sections/${sectionId}/diff`];
  for (const [i, question] of asked.entries()) {
    await auditor.read(question);
    onProgress('Thanh tra xem lại lịch sử', i + 1, asked.length);
  }
}
