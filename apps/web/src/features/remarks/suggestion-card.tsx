import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api/command.js';
import { useMe } from '../../app/session.js';
import { DiffView } from '../../text/index.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { tellDone, tellFailed } from '../../ui/told.js';
import css from './remarks.module.css';
import type { ShowPlace, Suggestion } from './types.js';
import { saidText } from './words.js';

interface Props {
  sectionId: string;
  suggestion: Suggestion;
  /** The text is a draft of this person's: each can be taken in by itself. */
  mayAccept: boolean;
  mayDecline: boolean;
  active: boolean;
  beforeDecide: () => Promise<void>;
  onShow: ShowPlace;
}

/** A change proposed for one block, as before and after, with what its drafter may do. */
export function SuggestionCard({ sectionId, suggestion, mayAccept, mayDecline, active, beforeDecide, onShow }: Props) {
  const { suggestionId, origin, by, at, note, decision, fits, blockId } = suggestion;
  const { userId } = useMe();
  const [declining, setDeclining] = useState(false);
  const decide = useCommand('/api/sections/{id}/suggestions/{suggestionId}/decide');
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const path = { id: sectionId, suggestionId };
  const takeBack = () =>
    decide.mutate({ path, body: { decision: 'declined', reason: 'Người đề nghị rút lại.' } }, { onError: (error) => tellFailed(error) });
  const accept = async () => {
    try {
      await beforeDecide();
      await decide.mutateAsync({ path, body: { decision: 'accepted', reason: null } });
      tellDone('Đã nhận đề nghị sửa vào văn bản.');
    } catch (error) {
      tellFailed(error);
    }
  };
  return (
    <li ref={card} className={css.card} data-active={active || undefined} data-remark={suggestionId}>
      <Text size="xs" c="dimmed">
        {saidText(by, at)}
      </Text>
      {origin === 'conflict' && <Text size="sm">Chữ bị trùng sửa, được giữ lại để chọn.</Text>}
      {note && (
        <Text size="sm" className={css.said}>
          {note}
        </Text>
      )}
      <Change suggestion={suggestion} />
      <Decision suggestion={suggestion} />
      {decision === null && !fits && (
        <Text size="xs" fs="italic">
          Đoạn này đã được sửa sau khi có đề nghị nên không ghép tự động được. Hãy sửa tay rồi bấm “Không nhận”.
        </Text>
      )}
      <Group gap="xs" mt={6}>
        <Button size="compact-xs" variant="default" onClick={() => onShow(blockId)}>
          Xem đoạn
        </Button>
        {decision === null && mayAccept && fits && (
          <Button size="compact-xs" loading={decide.isPending} onClick={() => void accept()}>
            Nhận
          </Button>
        )}
        {decision === null && mayDecline && (
          <Button size="compact-xs" variant="default" onClick={() => setDeclining(true)}>
            Không nhận
          </Button>
        )}
        {decision === null && !mayDecline && by.id === userId && (
          <Button size="compact-xs" variant="default" loading={decide.isPending} onClick={takeBack}>
            Rút đề nghị
          </Button>
        )}
      </Group>
      {declining && (
        <ReasonDialog
          title="Không nhận đề nghị sửa"
          label="Lý do (ghi vào bảng tiếp thu, giải trình)"
          confirm="Không nhận"
          onConfirm={(reason) => decide.mutateAsync({ path, body: { decision: 'declined', reason } })}
          onClose={() => setDeclining(false)}
        />
      )}
    </li>
  );
}

export function Change({ suggestion: { diff, block } }: { suggestion: Suggestion }) {
  return (
    <div className={css.diff} tabIndex={0} role="group" aria-label="Nội dung đề nghị sửa">
      {block === null && <Text size="sm">Đề nghị bỏ đoạn này:</Text>}
      <DiffView blocks={diff} mode="words" anchors={null} whole />
    </div>
  );
}

function Decision({ suggestion: { decision } }: { suggestion: Suggestion }) {
  if (!decision) return null;
  const word = decision.decision === 'accepted' ? '✓ Đã nhận' : '✕ Không nhận';
  return (
    <Text size="xs">
      {word} · {saidText(decision.by, decision.at)}
      {decision.reason && `. Lý do: ${decision.reason}`}
    </Text>
  );
}
