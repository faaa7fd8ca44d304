import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

export interface Query {
  words: string;
  /** "uy ban" finds "Ủy ban". */
  folded: boolean;
}

export interface Found {
  query: Query;
  matches: readonly { from: number; to: number }[];
  /** The match stood at, -1 before the first. */
  at: number;
  shown: DecorationSet;
}

export const findingKey = new PluginKey<Found>('finding');
const NOTHING: Found = { query: { words: '', folded: true }, matches: [], at: -1, shown: DecorationSet.empty };

/** The text with each sign in its place: small letters, and without diacritics where asked. */
export function folded(text: string, withoutMarks: boolean): string {
  let out = '';
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    const small = sign.toLowerCase();
    const plain = withoutMarks ? (small === 'đ' ? 'd' : small.normalize('NFD').charAt(0)) : small;
    out += plain.length === 1 ? plain : sign;
  }
  return out;
}

function matchesIn(doc: Node, { words, folded: withoutMarks }: Query): { from: number; to: number }[] {
  const wanted = folded(words.normalize('NFC'), withoutMarks);
  if (wanted === '') return [];
  const matches: { from: number; to: number }[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = folded(node.textBetween(0, node.content.size, '', '\uFFFC'), withoutMarks);
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    }
    return false;
  });
  return matches;
}

function foundIn(doc: Node, query: Query, at: number): Found {
  const matches = matchesIn(doc, query);
  const here = matches.length === 0 ? -1 : Math.min(at, matches.length - 1);
  const shown = matches.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === here ? 'found found-here' : 'found' }));
  return { query, matches, at: here, shown: DecorationSet.create(doc, shown) };
}

export function finding(): Plugin<Found> {
  return new Plugin<Found>({
    key: findingKey,
    state: {
      init: () => NOTHING,
      apply: (tr, found) => {
        const given: { query: Query; at: number } | undefined = tr.getMeta(findingKey);
        if (given) return given.query.words === '' ? NOTHING : foundIn(tr.doc, given.query, given.at);
        if (!tr.docChanged || found.query.words === '') return found;
        return foundIn(tr.doc, found.query, found.at);
      },
    },
    props: { decorations: (state) => findingKey.getState(state)?.shown },
  });
}

const foundOf = (view: EditorView): Found => findingKey.getState(view.state) ?? NOTHING;

/** Looks for words from the caret on. */
export function find(view: EditorView, query: Query): void {
  const from = view.state.selection.from;
  const ahead = matchesIn(view.state.doc, query).findIndex((match) => match.from >= from);
  stand(view, query, Math.max(ahead, 0));
}

/** The next (1) or previous (-1) match, round and round. */
export function step(view: EditorView, by: 1 | -1): void {
  const { query, matches, at } = foundOf(view);
  if (matches.length > 0) stand(view, query, (at + by + matches.length) % matches.length);
}

function stand(view: EditorView, query: Query, at: number): void {
  view.dispatch(view.state.tr.setMeta(findingKey, { query, at }));
  const match = foundOf(view).matches[foundOf(view).at];
  if (!match) return;
  const { node } = view.domAtPos(match.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
}

/** Ends the search; what was found last is selected. */
export function stopFinding(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(findingKey, { query: NOTHING.query, at: -1 }));
}

/** Replaces the match stood at and goes on. */
export function replaceHere(view: EditorView, words: string): void {
  const { matches, at } = foundOf(view);
  const match = matches[at];
  if (match) view.dispatch(replaced(view, [match], words));
}

/** Replaces all, in one step of undo; the number replaced. */
export function replaceAll(view: EditorView, words: string): number {
  const { matches } = foundOf(view);
  if (matches.length > 0) view.dispatch(replaced(view, matches, words));
  return matches.length;
}

function replaced(view: EditorView, matches: Found['matches'], words: string) {
  const { tr } = view.state;
  for (const { from, to } of [...matches].reverse()) tr.insertText(words.normalize('NFC'), from, to);
  return tr;
}
