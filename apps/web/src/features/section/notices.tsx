import { Text } from '@mantine/core';
import type { Engine } from '../../drafts/engine.js';
import type { SectionPage } from './section-data.js';
import { Note } from './note.js';
import { useDraftState } from './use-draft.js';

function Offline() {
  return (
    <Note kind="stop" role="status" title="Đang mất mạng">
      <Text size="sm">
        Trang này mở bằng bản được giữ trên máy này. Bạn cứ gõ tiếp: chữ được giữ trên máy này và tự lưu khi có mạng lại.
      </Text>
    </Note>
  );
}

/** Over plain HTTP a browser keeps words, but neither opens pages without a link nor settles between tabs by itself. */
function Insecure() {
  if (isSecureContext) return null;
  return (
    <Note kind="stop" role="note" title="Kết nối không bảo mật (http)">
      <Text size="sm">
        Chữ đã gõ vẫn được giữ trên máy này, nhưng trang không mở lại được khi mất mạng. Hãy dùng địa chỉ https của cơ quan; nếu chưa có,
        hãy báo quản trị.
      </Text>
    </Note>
  );
}

/** Why the text cannot be edited, in the server's words. */
function ReadOnly({ draft, status }: { draft: Engine; status: SectionPage['status'] }) {
  const mayEdit = useDraftState(draft, (state) => state.mayEdit);
  const whyNot = useDraftState(draft, (state) => state.whyNot);
  if (mayEdit || whyNot === null) return null;
  return (
    <Note kind="know" role="status" title={status === 'drafting' ? 'Bạn đang xem mục này' : 'Mục này chưa sửa được lúc này'}>
      <Text size="sm">{whyNot}</Text>
    </Note>
  );
}

export const Notices = { Insecure, Offline, ReadOnly };
