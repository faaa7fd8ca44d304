import { Anchor, Stack, Text, Title } from '@mantine/core';
import { plainText } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { reads } from '../../api/queries.js';
import { momentText } from '../../ui/dates.js';
import { Failed, Loading } from '../../ui/loaded.js';
import css from './replay.module.css';
import type { SectionMoment, Written } from './types.js';

interface Props {
  sectionId: string;
  section: SectionMoment | undefined;
  blockId: string | null;
  /** To the line with that revision of the section's stream. */
  onEvent: (revision: number) => void;
}

/** Of the chosen block as it stood: who wrote it, when, why, and who approved it. */
export function WrittenPanel({ sectionId, section, blockId, onEvent }: Props) {
  const revision = section?.event ?? -1;
  const asked = blockId !== null && revision >= 0;
  const { data, error, refetch } = reads.useQuery(
    'get',
    '/api/sections/{id}/blame',
    { params: { path: { id: sectionId }, query: { revision: String(revision) } } },
    { enabled: asked, staleTime: Infinity, placeholderData: (before) => before },
  );
  if (!asked) return <Text size="sm">Chọn một đoạn trong văn bản để xem ai viết, ai duyệt.</Text>;
  if (!data) return error ? <Failed error={error} onAgain={() => void refetch()} /> : <Loading />;
  const block = section?.blocks.find(({ id }) => id === blockId);
  const written = Object.hasOwn(data, blockId) ? data[blockId] : undefined;
  if (!block || !written) return <Text size="sm">Lúc này không có đoạn đã chọn.</Text>;
  return (
    <Stack gap="xs">
      <Title order={3}>Đoạn đã chọn</Title>
      <Text size="sm" c="dimmed" lineClamp={3}>
        {plainText(block)}
      </Text>
      <WrittenBy written={written} onEvent={onEvent} />
      {block.kind === 'table' && <Rows block={block} data={data} />}
    </Stack>
  );
}

function WrittenBy({ written, onEvent }: { written: Written; onEvent: (revision: number) => void }) {
  const { by, at, revision, event, source, causes, approved, authors } = written;
  const others = authors.filter(({ id }) => id !== by.id);
  return (
    <dl className={css.facts}>
      <dt>{source ? 'Người đưa vào' : 'Người viết'}</dt>
      <dd>
        {[by.name, by.post].filter(Boolean).join(', ')}
        {by.onBehalfOf && ` (thay ${by.onBehalfOf.name})`}
      </dd>
      {source && (
        <>
          <dt>Nguồn</dt>
          <dd>{source.kind === 'import' ? source.name : 'Chép từ mục khác'}</dd>
        </>
      )}
      <dt>Lúc</dt>
      <dd>
        {momentText(at)}, phiên bản {revision}{' '}
        <Anchor component="button" type="button" size="sm" onClick={() => onEvent(event)}>
          Đến lúc đó
        </Anchor>
      </dd>
      {others.length > 0 && (
        <>
          <dt>Cùng có chữ trong đoạn</dt>
          <dd>{others.map(({ name }) => name).join(', ')}</dd>
        </>
      )}
      <dt>Do đâu</dt>
      <dd>
        {causes.length === 0 ? (
          'Tự soạn, không theo góp ý nào.'
        ) : (
          <ul className={css.rows}>
            {causes.map((cause, n) => (
              <li key={n}>{causeInWords(cause)}</li>
            ))}
          </ul>
        )}
      </dd>
      <dt>Người duyệt</dt>
      <dd>
        {approved ? `${approved.by.name}, ${momentText(approved.at)}, phiên bản ${approved.revision}` : 'Lúc này chưa ai duyệt đoạn này.'}
      </dd>
    </dl>
  );
}

function causeInWords(cause: Written['causes'][number]): string {
  const who = `${cause.by.name}, ${momentText(cause.at)}`;
  switch (cause.kind) {
    case 'suggestion':
      return `Tiếp thu đề nghị sửa của ${who}${cause.note ? `: ${cause.note}` : '.'}`;
    case 'comment':
      return `Góp ý còn mở của ${who}: ${cause.text}`;
    case 'return':
      return `Sửa sau khi bị trả lại (${who}): ${cause.reason}`;
  }
}

/** A table's rows are written one by one. */
function Rows({ block, data }: { block: Extract<Block, { kind: 'table' }>; data: Record<string, Written> }) {
  return (
    <>
      <Title order={3}>Từng dòng của bảng</Title>
      <ol className={css.rows}>
        {block.rows.map(({ id }, n) => {
          const written = data[`${block.id}/${id}`];
          return (
            <li key={id}>
              <Text size="sm">
                Dòng {n + 1}: {written ? `${written.by.name}, ${momentText(written.at)}` : 'không rõ'}
              </Text>
            </li>
          );
        })}
      </ol>
    </>
  );
}
