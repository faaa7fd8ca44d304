import type { SectionEvent } from '@trinhky/events';
import type { Happened } from '../decider.js';
import { evolveRounds } from './rounds.js';
import { emptyText, evolveText } from './text.js';
import type { LiveSection, Section, SectionCommon } from './section.js';

/** Folds one event in. Total: what was stored is a fact. */
export function evolveSection(section: Section, event: Happened<SectionEvent>): Section {
  if (section.status === 'none') return event.type === 'section.opened.v1' ? opened(event.data) : section;
  const rounds = evolveRounds(section.rounds, event);
  return evolveLive(rounds === section.rounds ? section : { ...section, rounds }, event);
}

function opened(data: Extract<SectionEvent, { type: 'section.opened.v1' }>['data']): Section {
  return {
    status: 'drafting',
    ...data,
    round: 0,
    submittedCycle: 0,
    rounds: [],
    text: emptyText,
    sources: [],
    comments: [],
    suggestions: [],
    setAside: [],
    attachments: [],
    lastReturn: null,
  };
}

function evolveLive(section: LiveSection, event: Happened<SectionEvent>): Section {
  const by = event.meta.actor;
  const at = event.meta.occurredAt;
  switch (event.type) {
    case 'section.opened.v1':
      return section;
    case 'section.assigned.v1':
      return { ...section, assignees: event.data.assignees, approver: event.data.approver };
    case 'section.due-date-set.v1':
      return { ...section, dueDate: event.data.dueDate };
    case 'section.edited.v1': {
      const { source, revision } = event.data;
      const sources = source ? [...section.sources, { revision, source, by }] : section.sources;
      return { ...section, text: evolveText(section.text, event.data, by.id), sources };
    }
    case 'section.edit-set-aside.v1':
      return { ...section, setAside: [...section.setAside, { by, at, ...event.data }] };
    case 'section.submitted.v1': {
      const { cycle, round, steps, note } = event.data;
      const common = { ...commonOf(section), round, submittedCycle: cycle };
      return { ...common, status: 'in-review', submittedBy: by, submittedAt: at, note, steps, step: 1, filled: [] };
    }
    case 'section.withdrawn.v1':
      return drafting(section);
    case 'section.returned.v1':
      return {
        ...drafting(section),
        lastReturn: { by, at, reason: event.data.reason, round: event.data.round, revision: section.text.revision },
      };
    case 'section.step-approved.v1':
      if (section.status !== 'in-review') return section;
      return {
        ...section,
        step: event.data.step + 1,
        filled: [...section.filled, by.id, ...(by.onBehalfOf ? [by.onBehalfOf.id] : [])],
      };
    case 'section.step-skipped.v1':
      return section.status === 'in-review' ? { ...section, step: event.data.step + 1 } : section;
    case 'section.approved.v1': {
      const { round, revision, contentHash, headingHash, authors } = event.data;
      return { ...commonOf(section), status: 'approved', approval: { round, revision, contentHash, headingHash, by, at, authors } };
    }
    case 'section.reopened.v1': {
      const lastReturn = { by, at, reason: event.data.reason, round: section.round, revision: section.text.revision };
      return { ...drafting(section), cycle: event.data.cycle, lastReturn };
    }
    case 'section.closed.v1':
      return { ...commonOf(section), status: 'closed', cycle: event.data.cycle, cause: event.data.cause };
    case 'section.restored.v1':
      return { ...drafting(section), cycle: event.data.cycle };
    case 'section.comment-added.v1':
      return { ...section, comments: [...section.comments, { ...event.data, by, at, resolvedBy: null }] };
    case 'section.comment-resolved.v1': {
      const { commentId } = event.data;
      return {
        ...section,
        comments: section.comments.map((comment) => (comment.commentId === commentId ? { ...comment, resolvedBy: by } : comment)),
      };
    }
    case 'section.suggestion-made.v1':
      return { ...section, suggestions: [...section.suggestions, { ...event.data, by, at, decision: null }] };
    case 'section.suggestion-decided.v1': {
      const { suggestionId, decision, reason } = event.data;
      return {
        ...section,
        suggestions: section.suggestions.map((made) =>
          made.suggestionId === suggestionId ? { ...made, decision: { decision, reason, by, at } } : made,
        ),
      };
    }
    case 'section.attachment-added.v1':
      return { ...section, attachments: [...section.attachments, { ...event.data, by, at, removed: null }] };
    case 'section.attachment-removed.v1': {
      const { attachmentId, reason } = event.data;
      return {
        ...section,
        attachments: section.attachments.map((file) =>
          file.attachmentId === attachmentId ? { ...file, removed: { by, at, reason } } : file,
        ),
      };
    }
  }
}

const drafting = (section: LiveSection) => ({ ...commonOf(section), status: 'drafting' as const, lastReturn: null });

/** The section without what belongs to its status alone. */
function commonOf(section: LiveSection): SectionCommon {
  const { reportId, nodeId, templateNodeId, fieldId, route, assignees, approver, dueDate, cycle, round, submittedCycle, rounds } = section;
  const { text, sources, comments, suggestions, setAside, attachments } = section;
  return {
    reportId,
    nodeId,
    templateNodeId,
    fieldId,
    route,
    assignees,
    approver,
    dueDate,
    cycle,
    round,
    submittedCycle,
    rounds,
    text,
    sources,
    comments,
    suggestions,
    setAside,
    attachments,
  };
}
