import type { OpenedReport } from '../report/report-opener.js';
import { story } from './content/story.js';
import { userIdOf } from './ids.js';
import type { Person } from './person.js';
import { approversOf, bySomebody, draftingOf, failed, finalText, sectionIn, until } from './stage.js';
import type { Part, SamplePlay, Stage } from './stage.js';
import { approve, meet, sendBack, submit, write } from './write-sections.js';

/** From the opening of the report to the last approval. */

export async function openAndAssign(play: SamplePlay & { as: Stage['as'] }): Promise<Stage> {
  const { as, onProgress } = play;
  const clerk = as(story.clerk);
  const { year, index } = story.period;
  const opening = { templateId: story.templateId, year, index, dueDate: story.dates.draftsDue };
  const { reportId } = await clerk.act<OpenedReport>('open', '/api/reports', opening, 201);
  const page = await until(clerk, reportId, ({ nodes }) => nodes.every(({ section }) => section === null || section.state !== null));
  const parts = page.nodes.flatMap(({ section, templateNodeId }) =>
    section && templateNodeId !== null ? [{ name: templateNodeId, sectionId: section.sectionId }] : [],
  );
  for (const [i, { name, sectionId }] of parts.entries()) {
    const { specialist, dueDate } = draftingOf(name);
    const also = story.alsoAssigned.templateNodeId === name ? [story.alsoAssigned.specialist] : [];
    const assignees = [specialist, ...also].map((username) => ({ kind: 'user', id: userIdOf(username) }));
    await clerk.act(`${name}:assign`, `/api/sections/${sectionId}/assign`, { assignees, approver: null, reason: null });
    await clerk.act(`${name}:due`, `/api/sections/${sectionId}/due-date`, { dueDate });
    onProgress('Mở báo cáo, phân công từng mục', i + 1, parts.length);
  }
  return { ...play, reportId, parts };
}

/** Each specialist writes and submits their sections, all at the same time. */
export async function draft({ as, parts, onProgress }: Stage): Promise<void> {
  let done = 0;
  const writeAndSubmit = async (person: Person, { name, sectionId }: Part) => {
    await write(person, name, sectionId, firstText(name));
    if (name === story.conflict.templateNodeId) await settleConflict(as, name, sectionId);
    await submit(person, name, sectionId);
    onProgress('Chuyên viên soạn và trình từng mục', (done += 1), parts.length);
  };
  await bySomebody(
    parts,
    ({ name }) => draftingOf(name).specialist,
    (username, part) => writeAndSubmit(as(username), part),
  );
}

function firstText(name: string) {
  const { returned, reopened, conflict } = story;
  if (name === returned.templateNodeId) return returned.first;
  if (name === reopened.templateNodeId) return reopened.first;
  if (name !== conflict.templateNodeId) return finalText(name);
  return finalText(name).map((block) => (block.id === conflict.blockId ? conflict.base : block));
}

/** The revision of the first text that anybody writes in a section. */
const FIRST_TEXT = 1;

async function settleConflict(as: Stage['as'], name: string, sectionId: string): Promise<void> {
  const { winner, loser, resolvedBy, resolved } = story.conflict;
  const at = ({ by, block }: typeof winner) => ({ person: as(by), block });
  await meet(`${name}:conflict`, sectionId, FIRST_TEXT, {
    winner: at(winner),
    loser: at(loser),
    settling: { person: as(resolvedBy), block: resolved },
  });
}

/** The leaders in charge approve, one text goes back first. */
export async function review({ as, parts, reportId, onProgress }: Stage): Promise<void> {
  const { returned } = story;
  const approvers = await approversOf(as(story.clerk), reportId);
  let done = 0;
  await bySomebody(
    parts,
    ({ sectionId }) => approvers(sectionId),
    async (username, { name, sectionId }) => {
      if (name === returned.templateNodeId) {
        await sendBack(as(returned.returnedBy), name, sectionId, returned.reason);
        const drafter = as(draftingOf(name).specialist);
        await write(drafter, `${name}:again`, sectionId, returned.second);
        await submit(drafter, `${name}:again`, sectionId, 'Đã sửa theo ý kiến của đồng chí Phó Chủ tịch.');
      }
      await approve(as(username), name, sectionId);
      onProgress('Lãnh đạo duyệt (trả lại một mục)', (done += 1), parts.length);
    },
  );
  await until(as(story.clerk), reportId, ({ counts }) => counts.recorded >= counts.sections - 1);
}

/** An approved section is opened again with a reason, changed and approved anew. */
export async function reopen({ as, parts, reportId, onProgress }: Stage): Promise<void> {
  const { templateNodeId: name, askedBy, reason, second } = story.reopened;
  const { sectionId } = parts.find((part) => part.name === name) ?? failed(`${name} is not in the report`);
  const phase = 'Mở lại một mục đã duyệt, sửa, duyệt lại';
  const clerk = as(story.clerk);
  const before = sectionIn(await until(clerk, reportId, (page) => sectionIn(page, sectionId).reportCycle !== null), sectionId);
  const asked = { sectionId, cycle: before.reportCycle ?? 0, reason };
  await as(askedBy).take(`${name}:reopen`, `/api/reports/${reportId}/reopen-section`, asked);
  onProgress(phase, 1, 3);
  await until(clerk, reportId, (page) => (sectionIn(page, sectionId).state?.cycle ?? 0) > 0);
  const drafter = as(draftingOf(name).specialist);
  await write(drafter, `${name}:reopened`, sectionId, second);
  await submit(drafter, `${name}:reopened`, sectionId, 'Đã bổ sung ca bệnh có kết quả xét nghiệm.');
  onProgress(phase, 2, 3);
  await approve(as((await approversOf(clerk, reportId))(sectionId)), `${name}:reopened`, sectionId);
  await until(clerk, reportId, ({ counts }) => counts.recorded === counts.sections);
  onProgress(phase, 3, 3);
}
