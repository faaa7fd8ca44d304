import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Đề cương">Màn hình này đang được làm.</EmptyState>;
}
