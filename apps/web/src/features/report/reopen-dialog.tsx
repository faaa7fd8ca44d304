import { useCommand } from '../../api/command.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import type { BoardRow } from './board-rows.js';

/** An approved section is opened again for its drafters, with the reason they read beside it. */
export function ReopenDialog({ reportId, row, onClose }: { reportId: string; row: BoardRow; onClose: () => void }) {
  const reopen = useCommand('/api/reports/{id}/reopen-section');
  const { sectionId, cycle } = row;
  return (
    <ReasonDialog
      title={`Mở lại ${row.name}`}
      label="Vì sao phải mở lại? Người soạn đọc lý do này; mục phải trình và duyệt lại."
      confirm="Mở lại mục"
      onConfirm={(reason) => reopen.mutateAsync({ path: { id: reportId }, body: { sectionId, cycle: cycle ?? 0, reason } })}
      onClose={onClose}
    />
  );
}
