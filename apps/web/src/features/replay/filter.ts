import type { ReplayKind, ReplayLine } from './types.js';

export interface Filter {
  person: string | null;
  section: string | null;
  kind: ReplayKind | null;
}
export const everything: Filter = { person: null, section: null, kind: null };

export const KINDS: Readonly<Record<ReplayKind, string>> = {
  text: 'Nội dung',
  review: 'Trình, duyệt, trả lại',
  remark: 'Góp ý, đề nghị sửa',
  assignment: 'Phân công, thời hạn',
  outline: 'Đề cương',
  signing: 'Ký, số, phát hành',
  rights: 'Chức vụ, ủy quyền',
};

/** The indexes of the lines that somebody looks for, ascending; null: all of them. */
export function matching(lines: readonly ReplayLine[], { person, section, kind }: Filter): number[] | null {
  if (person === null && section === null && kind === null) return null;
  return lines
    .filter(
      (line) =>
        (person === null || line.by.id === person || line.by.onBehalfOf?.id === person) &&
        (section === null || line.sectionId === section) &&
        (kind === null || line.kind === kind),
    )
    .map(({ index }) => index);
}

/** Who did something, each once, by name. */
export function peopleIn(lines: readonly ReplayLine[]): { id: string; name: string }[] {
  const people = new Map(lines.map(({ by }) => [by.id, by.name]));
  return [...people].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** The next line in a direction among those looked for; the same one where there is none. */
export function neighbour(index: number, step: 1 | -1, found: readonly number[] | null, count: number): number {
  if (found === null) return Math.min(Math.max(index + step, 0), count - 1);
  const next = step === 1 ? found.find((each) => each > index) : found.findLast((each) => each < index);
  return next ?? index;
}
