import { Button, Checkbox, Text } from '@mantine/core';
import type { Block } from '@trinhky/content';
import { reads } from '../../api/queries.js';
import { DiffView, summaryInWords, TextView } from '../../text/index.js';
import type { DiffMode, TextMark } from '../../text/index.js';
import { momentText } from '../../ui/dates.js';
import { Loaded } from '../../ui/loaded.js';
import type { Compared, Section, Written } from './types.js';
import type { Viewed } from './use-viewed.js';
import { nameOf } from './words.js';
import css from './review.module.css';

interface Props {
  section: Section;
  compared: Compared | null;
  mode: DiffMode;
  marks: readonly TextMark[];
  onMark: (id: string) => void;
  highlight: readonly string[];
  viewed: Viewed | null;
  /** By block id; null: not asked for. */
  written: Record<string, Written> | null;
}

/** The text under review: as it stands, or as it differs from another. */
export function ReviewText(props: Props) {
  const { section, compared } = props;
  if (section.blocks.length === 0) return <Text c="dimmed">Mục này chưa có nội dung.</Text>;
  return compared ? <Changes {...props} compared={compared} /> : <Whole {...props} />;
}

function Whole({ section, marks, onMark, highlight, viewed, written }: Props) {
  const besides = new Map(section.blocks.map((block) => [block.id, block]));
  const beside = (id: string) => (
    <Beside block={besides.get(id)} viewed={viewed} written={written?.[id]} asked={written !== null} shown={section.revision} />
  );
  return (
    <TextView
      blocks={section.blocks}
      numbers={section.place?.numbering}
      marks={marks}
      onMark={onMark}
      highlight={highlight}
      beside={viewed || written ? beside : undefined}
    />
  );
}

function Changes({ section, compared, mode, marks, onMark, viewed, written }: Props & { compared: Compared }) {
  const query = { from: `${compared.revision}`, to: `${section.revision}` };
  const diff = reads.useQuery(
    'get',
    '/api/sections/{id}/diff',
    { params: { path: { id: section.sectionId }, query } },
    { staleTime: Infinity },
  );
  return (
    <Loaded query={diff}>
      {({ blocks }) => {
        const byId = new Map(blocks.map((each) => [each.id, each]));
        const beside = (id: string) => {
          const found = byId.get(id);
          const changed = found !== undefined && found.status !== 'unchanged';
          return (
            <>
              <Remarked marks={marks.filter(({ blockId }) => blockId === id)} onMark={onMark} />
              <Beside
                block={found?.block}
                viewed={changed ? viewed : null}
                written={written?.[id]}
                asked={written !== null}
                shown={section.revision}
              />
            </>
          );
        };
        const changed = blocks.filter(({ status }) => status !== 'unchanged');
        const seen = changed.filter(({ block }) => viewed?.state(block) === 'viewed').length;
        return (
          <>
            {changed.length > 0 && (
              <Text size="sm" c="dimmed" mb="xs" role="status">
                So với {compared.label}: {summaryInWords(blocks)}.{viewed && ` Đã xem ${seen}/${changed.length}.`}
              </Text>
            )}
            <DiffView
              blocks={blocks}
              mode={mode}
              numbers={section.place?.numbering}
              sides={[`Trước: ${compared.label}`, 'Bản đang xem']}
              beside={viewed || written || marks.length > 0 ? beside : undefined}
            />
          </>
        );
      }}
    </Loaded>
  );
}

/** Among the changes remarks are named beside their block, not marked in its words. */
function Remarked({ marks, onMark }: Pick<Props, 'marks' | 'onMark'>) {
  const [first] = marks;
  if (!first) return null;
  return (
    <Button size="compact-xs" variant="light" className="no-print" onClick={() => onMark(first.id)}>
      Xem {marks.length} ý kiến, đề nghị ở đoạn này
    </Button>
  );
}

interface BesideProps {
  block: Block | undefined;
  viewed: Viewed | null;
  written: Written | undefined;
  asked: boolean;
  /** The revision shown: words that came later are not in it. */
  shown: number;
}

/** Whether a block was looked at, and who wrote it. */
function Beside({ block, viewed, written, asked, shown }: BesideProps) {
  if (!block || (!viewed && !asked)) return null;
  const state = viewed?.state(block);
  return (
    <span className={css.beside}>
      {viewed && (
        <Checkbox
          size="xs"
          checked={state === 'viewed'}
          onChange={() => viewed.toggle(block)}
          label={state === 'changed' ? 'Đã xem bản trước, nay đã đổi' : 'Đã xem'}
          data-viewed={state}
        />
      )}
      {asked && written && (
        <Text span size="xs" c="dimmed">
          {written.revision > shown ? 'Đã sửa tiếp sau bản này' : `${nameOf(written.by)} viết ${momentText(written.at)}`}
          {written.approved && written.revision <= shown && `; ${nameOf(written.approved.by)} đã duyệt ${momentText(written.approved.at)}`}
        </Text>
      )}
    </span>
  );
}

/** Goes to the next or previous change on the page, from where the reader is. */
export function goToChange(way: 1 | -1): void {
  const changes = [...document.querySelectorAll<HTMLElement>('[data-change][data-block]')];
  const focused = changes.findIndex((change) => change.contains(document.activeElement));
  const below = changes.findIndex((change) => change.getBoundingClientRect().top > 120);
  const from = focused >= 0 ? focused + way : way > 0 ? Math.max(below, 0) : (below < 0 ? changes.length : below) - 1;
  const to = changes[Math.min(Math.max(from, 0), changes.length - 1)];
  to?.scrollIntoView({ block: 'center' });
  to?.focus({ preventScroll: true });
}

/** The block the reader is at. */
export const blockInFocus = (): string | null => document.activeElement?.closest('[data-block]')?.getAttribute('data-block') ?? null;

export function BlameSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Button size="compact-sm" variant={on ? 'light' : 'default'} aria-pressed={on} onClick={() => onChange(!on)}>
      Ai viết đoạn nào
    </Button>
  );
}
