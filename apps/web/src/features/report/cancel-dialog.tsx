import { useCommand } from '../../api/command.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';

/** A report that is not to go out: its sections close, its history stays. */
export function CancelDialog({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const cancel = useCommand('/api/reports/{id}/cancel');
  return (
    <ReasonDialog
      title="Hủy báo cáo"
      label="Vì sao hủy? Báo cáo và lịch sử của nó vẫn được giữ, nhưng không soạn tiếp được nữa; số đã cấp (nếu có) bị hủy."
      confirm="Hủy báo cáo"
      danger
      onConfirm={(reason) => cancel.mutateAsync({ path: { id: reportId }, body: { reason } })}
      onClose={onClose}
    />
  );
}
