import path from 'node:path';
import { approverOf, at } from '@trinhky/api/testing';
import type { SectionOfReport, TestWard } from '@trinhky/api/testing';
import type { Page } from '@playwright/test';

/** The section of that name in the monthly template: "mo-dau", "kinh-te", "van-hoa", "ket-thuc". */
export function sectionNamed(sections: readonly SectionOfReport[], name: string): SectionOfReport {
  const found = sections.find((section) => section.name === name);
  if (!found) throw new Error(`the report has no section ${name}`);
  return found;
}

/** Its approver sends back what is in review. */
export async function returnSection(ward: TestWard, section: SectionOfReport, reason: string): Promise<void> {
  const approver = await ward.as(approverOf(section));
  const { body } = await approver.get(`/api/sections/${section.sectionId}`);
  const shown = { round: at(body, 'round'), revision: at(body, 'revision'), contentHash: at(body, 'contentHash') };
  const { status } = await approver.post(`/api/sections/${section.sectionId}/return`, { ...shown, reason });
  if (status !== 200) throw new Error(`not returned: ${status}`);
}

/** A picture to be looked at, where TRINHKY_WEB_PICTURES names a folder; none otherwise. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.TRINHKY_WEB_PICTURES;
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}
