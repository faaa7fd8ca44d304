import { headingHash } from '../../outline.js';
import type { Report } from '../../report/report.state.js';
import type { ReportCommand } from '../../report/report.commands.js';
import type { Section } from '../../section/section.js';
import type { SectionCommand } from '../../section/section.commands.js';
import type { Bend } from './stream.js';

/** The fences of design §3 whose taking out must show. Each is taken out by letting the decider see what it would compare as equal. */
export const FENCES = ['cycle obeyed', 'cycle recorded', 'headings', 'submission', 'round', 'authors'] as const;
export type Fence = (typeof FENCES)[number];

export interface Bends {
  section: Bend<SectionCommand, Section>;
  report: Bend<ReportCommand, Report>;
}

/** The real rules, or the real rules without one fence. */
export function without(fence: Fence | null): Bends {
  return {
    section: (command, state) => ({ command, state: fence === null ? state : bentSection(fence, command, state) }),
    report: (command, state, { sha256 }) => (fence === null ? { command, state } : bentReport(fence, command, state, sha256)),
  };
}

function bentSection(fence: Fence, command: SectionCommand, state: Section): Section {
  if (state.status === 'none') return state;
  if (fence === 'cycle obeyed' && command.type !== 'OpenSection' && 'cycle' in command) return { ...state, cycle: -1 };
  if (fence === 'authors') return { ...state, text: { ...state.text, authors: {} } };
  if (fence !== 'round' || !('round' in command)) return state;
  return { ...state, round: command.type === 'SubmitSection' ? command.round - 1 : command.round };
}

function bentReport(
  fence: Fence,
  command: ReportCommand,
  state: Report,
  sha256: (text: string) => string,
): { command: ReportCommand; state: Report } {
  if (state.status === 'none') return { command, state };
  if (fence === 'submission' && 'submission' in command && 'submission' in state) {
    return { command, state: { ...state, submission: command.submission } };
  }
  if (command.type !== 'RecordApproval') return { command, state };
  const { sectionId, cycle } = command;
  const section = state.sections.find((each) => each.sectionId === sectionId);
  if (fence === 'headings' && section) {
    return { command: { ...command, headingHash: headingHash(state.nodes, section.nodeId, sha256) ?? '' }, state };
  }
  if (fence !== 'cycle recorded') return { command, state };
  return { command, state: { ...state, sections: state.sections.map((each) => (each === section ? { ...each, cycle } : each)) } };
}
