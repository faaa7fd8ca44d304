import { plainText, plainTextOfRow } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { textAt } from '@trinhky/domain';
import type { Comment, LiveSection, Suggestion } from '@trinhky/domain';
import { idOfStream } from '@trinhky/events';
import type { Actor, DecodedEvent, ReportEvent, SectionEvent } from '@trinhky/events';

/** What somebody said to an opinion: a reply, a reason, the note of the next submission. */
export interface Answer {
  by: Actor;
  at: string;
  text: string;
}

/** One opinion on a text and what became of it. */
export interface Opinion {
  id: string;
  kind: 'comment' | 'suggestion' | 'return';
  /** Null: the section as a whole. */
  blockId: string | null;
  /** The words it is about, as they stood when it was given. */
  original: string;
  by: Actor;
  at: string;
  /** What was said; of a suggestion its note. */
  said: string;
  /** Of a suggestion: the words proposed, empty = to be left out. */
  proposed: string | null;
  outcome: 'open' | 'accepted' | 'declined' | 'settled';
  answers: Answer[];
  settledBy: Actor | null;
  settledAt: string | null;
}

type Happened = DecodedEvent<SectionEvent>;

/** Every opinion on a section, oldest first: comments with their replies, suggestions with their decisions, returns with what followed. */
export function opinionsOf(
  section: LiveSection,
  events: readonly Happened[],
  report: readonly DecodedEvent<ReportEvent>[] = [],
): Opinion[] {
  const given = [
    ...section.comments.filter(({ replyTo }) => replyTo === null).map((comment) => ofComment(comment, section, events)),
    ...section.suggestions.filter(({ origin }) => origin === 'review').map((made) => ofSuggestion(made, section)),
    ...events.flatMap((event, index) => ofReturn(event, events.slice(index + 1))),
    ...report.flatMap((event) => ofReportReturn(event, sectionIdOf(events), events)),
  ];
  return given.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const sectionIdOf = ([opened]: readonly Happened[]): string => (opened ? idOfStream(opened.stream) : '');

function ofComment(comment: Comment, section: LiveSection, events: readonly Happened[]): Opinion {
  const { commentId, blockId, quote, by, at, text, revision, resolvedBy } = comment;
  const ids = new Set([commentId]);
  const answers: Answer[] = [];
  for (const reply of section.comments) {
    if (reply.replyTo === null || !ids.has(reply.replyTo)) continue;
    ids.add(reply.commentId);
    answers.push({ by: reply.by, at: reply.at, text: reply.text });
  }
  const settled = events.find(
    ({ type, data }) => type === 'section.comment-resolved.v1' && 'commentId' in data && data.commentId === commentId,
  );
  return {
    id: commentId,
    kind: 'comment',
    blockId,
    by,
    at,
    said: text,
    proposed: null,
    answers,
    original: quote ?? wordsOf(blockAt(section, blockId, revision), null),
    outcome: resolvedBy ? 'settled' : 'open',
    settledBy: resolvedBy,
    settledAt: settled?.meta.occurredAt ?? null,
  };
}

function ofSuggestion(made: Suggestion, section: LiveSection): Opinion {
  const { suggestionId, blockId, rowId, block, by, at, note, revision, decision } = made;
  const answers = decision?.reason ? [{ by: decision.by, at: decision.at, text: decision.reason }] : [];
  return {
    id: suggestionId,
    kind: 'suggestion',
    blockId,
    by,
    at,
    said: note ?? '',
    answers,
    original: wordsOf(blockAt(section, blockId, revision), rowId),
    proposed: wordsOf(block, rowId),
    outcome: decision?.decision ?? 'open',
    settledBy: decision?.by ?? null,
    settledAt: decision?.at ?? null,
  };
}

function ofReturn(event: Happened, after: readonly Happened[]): Opinion[] {
  if (event.type !== 'section.returned.v1') return [];
  return [returned(event, event.data.reason, after)];
}

/** A return by the signer is an opinion on each section it names. */
function ofReportReturn(event: DecodedEvent<ReportEvent>, sectionId: string, events: readonly Happened[]): Opinion[] {
  if (event.type !== 'report.returned.v1' || !event.data.sections.some((named) => named.sectionId === sectionId)) return [];
  const { occurredAt } = event.meta;
  return [
    returned(
      event,
      event.data.reason,
      events.filter(({ meta }) => meta.occurredAt > occurredAt),
    ),
  ];
}

/** Settled by the next submission, whose note answers it. */
function returned({ id, meta }: { id: string; meta: Happened['meta'] }, said: string, after: readonly Happened[]): Opinion {
  const { actor: by, occurredAt: at } = meta;
  const next = after.find(({ type }) => type === 'section.submitted.v1');
  const note = next?.type === 'section.submitted.v1' ? next.data.note : null;
  return {
    id,
    kind: 'return',
    blockId: null,
    original: '',
    by,
    at,
    said,
    proposed: null,
    outcome: next ? 'settled' : 'open',
    answers: next && note ? [{ by: next.meta.actor, at: next.meta.occurredAt, text: note }] : [],
    settledBy: next?.meta.actor ?? null,
    settledAt: next?.meta.occurredAt ?? null,
  };
}

const blockAt = ({ text }: LiveSection, blockId: string | null, revision: number): Block | null =>
  (textAt(text, revision) ?? text).blocks.find(({ id }) => id === blockId) ?? null;

function wordsOf(block: Block | null, rowId: string | null): string {
  if (!block) return '';
  const row = block.kind === 'table' && rowId !== null ? block.rows.find(({ id }) => id === rowId) : undefined;
  return row ? plainTextOfRow(row) : plainText(block);
}
