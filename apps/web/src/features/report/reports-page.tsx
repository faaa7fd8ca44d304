import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Báo cáo">Màn hình này đang được làm.</EmptyState>;
}
