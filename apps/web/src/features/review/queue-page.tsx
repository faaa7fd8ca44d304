import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Chờ duyệt">Màn hình này đang được làm.</EmptyState>;
}
