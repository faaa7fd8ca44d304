import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Quản trị">Màn hình này đang được làm.</EmptyState>;
}
