import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Kiểm tra nhật ký">Màn hình này đang được làm.</EmptyState>;
}
