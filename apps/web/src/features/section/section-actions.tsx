import { Group } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useCommand } from '../../api/command.js';
import type { Engine } from '../../drafts/engine.js';
import { ActionButton, permitted } from '../../ui/action-button.js';
import type { Actions } from '../../ui/action-button.js';
import { tellDone, tellFailed } from '../../ui/told.js';
import type { SectionPage } from './section-data.js';
import { SubmitDialog } from './lazy-parts.js';

/** Submitting and taking back; why not, where it is not open. */
export function SectionActions({ section, actions, draft }: { section: SectionPage; actions: Actions; draft: Engine | null }) {
  const [submitting, setSubmitting] = useState(false);
  const withdraw = useCommand('/api/sections/{id}/withdraw');
  const { sectionId, round, status } = section;
  const takeBack = () => {
    withdraw
      .mutateAsync({ path: { id: sectionId }, body: { round } })
      .then(() => tellDone('Đã rút lại: mục sửa được trở lại.'))
      .catch((error: unknown) => tellFailed(error, 'Chưa rút lại được'));
  };
  const mayWithdraw = permitted(actions, 'WithdrawSection').may;
  return (
    <Group gap="xs" wrap="nowrap">
      {(status === 'in-review' || mayWithdraw) && (
        <ActionButton
          actions={actions}
          type="WithdrawSection"
          size="compact-md"
          variant="default"
          loading={withdraw.isPending}
          onAct={takeBack}
        >
          Rút lại
        </ActionButton>
      )}
      {status === 'drafting' && (
        <ActionButton actions={forSubmitting(actions, draft)} type="SubmitSection" size="compact-md" onAct={() => setSubmitting(true)}>
          Trình…
        </ActionButton>
      )}
      {submitting && draft && (
        <Suspense>
          <SubmitDialog section={section} draft={draft} onClose={() => setSubmitting(false)} />
        </Suspense>
      )}
    </Group>
  );
}

/** An empty text that was typed just now is no longer empty: the draft is asked, not only the server's last answer. */
function forSubmitting(actions: Actions, draft: Engine | null): Actions {
  const refused = actions.whyNot.find(({ type }) => type === 'SubmitSection');
  if (refused?.code !== 'section.empty' || !draft?.state().unsent) return actions;
  return { may: [...actions.may, { type: 'SubmitSection' }], whyNot: actions.whyNot };
}
