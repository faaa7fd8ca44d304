import { EmptyState } from '../../ui/empty-state.js';

export function Page() {
  return <EmptyState title="Sổ văn bản đi">Màn hình này đang được làm.</EmptyState>;
}
