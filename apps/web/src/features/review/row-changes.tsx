import { Group, Text } from '@mantine/core';
import { reads } from '../../api/queries.js';
import { ActionButton, permitted } from '../../ui/action-button.js';
import { Failed, Loading } from '../../ui/loaded.js';
import { choicesOf } from './compared.js';
import { Decisions } from './decisions.js';
import type { Asked } from './decisions.js';
import { NewerBanner } from './newer-banner.js';
import { ReviewText } from './review-text.js';
import type { Section, Waiting } from './types.js';
import { useBehalf } from './use-behalf.js';
import { usePinned } from './use-pinned.js';
import css from './review.module.css';

interface Props {
  row: Waiting;
  asked: Asked;
  onAsk: (asked: Asked) => void;
}

/** What changed in a waiting section, and the decision on exactly that. */
export function RowChanges(props: Props) {
  const { sectionId } = props.row;
  const section = reads.useQuery('get', '/api/sections/{id}', { params: { path: { id: sectionId } } }, { refetchOnMount: 'always' });
  if (section.data && (section.isFetchedAfterMount || section.error)) return <Changes {...props} latest={section.data} />;
  return section.error ? <Failed error={section.error} onAgain={() => void section.refetch()} /> : <Loading />;
}

const nothing = () => undefined;

function Changes({ row, latest, asked, onAsk }: Props & { latest: Section }) {
  const { section, newer, takeLatest } = usePinned(latest);
  const { principal } = useBehalf(row.waitsFor);
  const header = principal === null ? undefined : { 'X-Trinhky-On-Behalf-Of': principal };
  const { data: actions } = reads.useQuery('get', '/api/sections/{id}/actions', { params: { path: { id: row.sectionId }, header } });
  const compared = choicesOf(section, [])[0] ?? null;
  const may = (type: string) => newer === null && permitted(actions, type).may;
  const barred = newer === null ? null : 'Có bản mới hơn bản đang xem. Hãy xem bản mới rồi quyết định.';
  return (
    <div className={css.changes}>
      {newer !== null && <NewerBanner newer={newer} latest={latest} onShow={takeLatest} />}
      {compared === null && (
        <Text size="sm" c="dimmed" mb="xs">
          Lần trình đầu tiên, chưa có bản nào để so.
        </Text>
      )}
      <ReviewText
        section={section}
        compared={compared}
        mode="words"
        marks={[]}
        onMark={nothing}
        highlight={[]}
        viewed={null}
        written={null}
      />
      <Group gap="xs" mt="sm" justify="flex-end">
        <ActionButton actions={newer === null ? actions : undefined} type="ReturnSection" variant="default" onAct={() => onAsk('return')}>
          Trả lại
        </ActionButton>
        <ActionButton actions={newer === null ? actions : undefined} type="ApproveSection" onAct={() => onAsk('approve')}>
          Duyệt
        </ActionButton>
      </Group>
      <Decisions
        asked={(asked === 'approve' && may('ApproveSection')) || (asked === 'return' && may('ReturnSection')) ? asked : null}
        section={section}
        principal={principal}
        barred={barred}
        onClose={() => onAsk(null)}
        onDecided={nothing}
      />
    </div>
  );
}
