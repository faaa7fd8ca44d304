import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { late } from '../ui/late.js';
import { tellFailed } from '../ui/told.js';
import { useMe } from './session.js';
import { NOT_LEFT, signOut, unsentOf } from './sign-out.js';
import type { Unsent } from './unsent.types.js';

const SignOutDialog = late(async () => (await import('./sign-out-dialog.js')).SignOutDialog);

/** Signing out: at once where everything typed was sent, else after the dialog that lists what was not. */
export function useLeaving(): { leave: () => void; dialog: ReactNode } {
  const me = useMe();
  const [unsent, setUnsent] = useState<readonly Unsent[] | null>(null);
  const leave = async () => {
    const kept = await unsentOf(me.userId);
    if (kept.length > 0) setUnsent(kept);
    else await signOut();
  };
  const dialog = unsent && (
    <Suspense>
      <SignOutDialog unsent={unsent} onClose={() => setUnsent(null)} />
    </Suspense>
  );
  return { leave: () => void leave().catch((error: unknown) => tellFailed(error, NOT_LEFT)), dialog };
}
