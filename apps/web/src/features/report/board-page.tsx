import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Tiến độ">Màn hình này đang được làm.</EmptyState>;
}
