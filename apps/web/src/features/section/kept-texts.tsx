import { Button, Group, Stack, Text } from '@mantine/core';
import { diffText } from '@trinhky/content';
import { useMemo, useState } from 'react';
import type { Engine } from '../../drafts/engine.js';
import type { KeptText } from '../../drafts/store.js';
import { DiffView } from '../../text/index.js';
import { agoText } from '../../ui/dates.js';
import { Note } from './note.js';
import { TakeAway } from './not-kept.js';
import { useDraftState } from './use-draft.js';

/** Texts of this person that are on the device and not on the page: take up, compare, drop. */
export function KeptTexts({ draft }: { draft: Engine }) {
  const kept = useDraftState(draft, (state) => state.kept);
  const mayEdit = useDraftState(draft, (state) => state.mayEdit);
  return kept.map((text) => <Kept key={text.id} text={text} mayEdit={mayEdit} draft={draft} />);
}

const WHY: Record<KeptText['why'], { title: string; open: string; closed: string }> = {
  older: {
    title: 'Có chữ bạn đã gõ mà chưa lưu',
    open: 'Chữ này được gõ trên một bản cũ hơn của mục. Khôi phục sẽ ghép vào bản hiện tại; chỗ nào người khác cũng sửa thì bạn chọn.',
    closed: 'Chữ này được gõ trên một bản cũ hơn của mục. Mục hiện không sửa được, chữ vẫn được giữ trên máy này.',
  },
  aside: {
    title: 'Phần gõ thêm được giữ riêng',
    open: 'Phần này đến khi mục không còn sửa được nên máy chủ giữ riêng cho bạn. Nay mục sửa được trở lại.',
    closed:
      'Mục đang được duyệt hoặc đã khóa: phần gõ thêm được giữ riêng cho bạn, trên máy chủ và trên máy này. Khi mục sửa được trở lại, bạn có thể đưa vào văn bản.',
  },
};

function Kept({ text, mayEdit, draft }: { text: KeptText; mayEdit: boolean; draft: Engine }) {
  const [compared, setCompared] = useState(false);
  const [dropping, setDropping] = useState(false);
  const { title, open, closed } = WHY[text.why];
  return (
    <Note kind="mind" role="region" title={`${title} (${agoText(text.at)})`}>
      <Stack gap="xs" align="stretch">
        <Text size="sm">{mayEdit ? open : closed}</Text>
        <Group gap="xs">
          {mayEdit && (
            <Button size="compact-sm" onClick={() => draft.restore(text.id)}>
              Khôi phục
            </Button>
          )}
          <Button size="compact-sm" variant="default" aria-expanded={compared} onClick={() => setCompared(!compared)}>
            {compared ? 'Ẩn khác biệt' : 'Xem khác biệt'}
          </Button>
          {dropping ? (
            <Button size="compact-sm" color="red" onClick={() => draft.discard(text.id)}>
              Bỏ hẳn phần này
            </Button>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => setDropping(true)}>
              Bỏ
            </Button>
          )}
        </Group>
        {compared && <Compared text={text} />}
        {dropping && <TakeAway text={() => text.text} />}
      </Stack>
    </Note>
  );
}

function Compared({ text }: { text: KeptText }) {
  const diff = useMemo(() => diffText(text.base, text.text), [text]);
  return <DiffView blocks={diff} mode="words" anchors={null} />;
}
