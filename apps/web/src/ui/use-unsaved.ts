import { useBlocker } from '@tanstack/react-router';

const ASK = 'Chữ vừa gõ chưa được lưu và sẽ mất nếu rời trang này. Vẫn rời trang?';

/**
 * Keeps who has typed something that is kept nowhere from leaving it by accident: a link in the page and the browser's own ways out ask first.
 * `settle` is tried before that, where leaving within the page can wait for it.
 */
export function useUnsaved(unsaved: () => boolean, settle?: () => Promise<unknown>): void {
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !unsaved()) return false;
      await settle?.();
      return unsaved() && !confirm(ASK);
    },
    enableBeforeUnload: unsaved,
  });
}
