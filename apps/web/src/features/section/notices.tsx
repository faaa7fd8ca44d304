import { Alert } from '@mantine/core';
import type { Engine } from '../../drafts/engine.js';
import type { SectionPage } from './section-data.js';
import { useDraftState } from './use-draft.js';

function Offline() {
  return (
    <Alert color="orange" variant="light" role="status" title="Đang mất mạng">
      Trang này mở bằng bản được giữ trên máy này. Bạn cứ gõ tiếp: chữ được giữ trên máy này và tự lưu khi có mạng lại.
    </Alert>
  );
}

/** Why the text cannot be edited, in the server's words. */
function ReadOnly({ draft, status }: { draft: Engine; status: SectionPage['status'] }) {
  const mayEdit = useDraftState(draft, (state) => state.mayEdit);
  const whyNot = useDraftState(draft, (state) => state.whyNot);
  if (mayEdit || whyNot === null) return null;
  return (
    <Alert
      color="gray"
      variant="light"
      role="status"
      title={status === 'drafting' ? 'Bạn đang xem mục này' : 'Mục này chưa sửa được lúc này'}
    >
      {whyNot}
    </Alert>
  );
}

export const Notices = { Offline, ReadOnly };
