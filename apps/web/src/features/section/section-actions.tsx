import { Group } from '@mantine/core';
import { plainTextOfBlocks } from '@trinhky/content';
import { Suspense, useState } from 'react';
import { useCommand } from '../../api/command.js';
import type { Engine } from '../../drafts/engine.js';
import { ActionButton, permitted } from '../../ui/action-button.js';
import type { Actions } from '../../ui/action-button.js';
import { tellDone, tellFailed } from '../../ui/told.js';
import type { SectionPage } from './section-data.js';
import { useDraftState } from './use-draft.js';
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
      {status === 'drafting' && draft && <SubmitButton actions={actions} draft={draft} onAct={() => setSubmitting(true)} />}
      {submitting && draft && (
        <Suspense>
          <SubmitDialog section={section} draft={draft} onClose={() => setSubmitting(false)} />
        </Suspense>
      )}
    </Group>
  );
}

/** A text that was empty when the server was last asked may not be so now: what is empty is seen in the draft, as it is typed. */
function SubmitButton({ actions, draft, onAct }: { actions: Actions; draft: Engine; onAct: () => void }) {
  const written = useDraftState(draft, ({ text }) => plainTextOfBlocks(text).trim() !== '');
  const refused = actions.whyNot.find(({ type }) => type === 'SubmitSection');
  const open: Actions = { may: [...actions.may, { type: 'SubmitSection' }], whyNot: actions.whyNot };
  return (
    <ActionButton
      actions={written && refused?.code === 'section.empty' ? open : actions}
      type="SubmitSection"
      size="compact-md"
      onAct={onAct}
    >
      Trình…
    </ActionButton>
  );
}
