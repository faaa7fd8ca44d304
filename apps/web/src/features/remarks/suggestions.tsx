import { Button, Text, Title } from '@mantine/core';
import { Suspense, useState } from 'react';
import { ActionButton, permitted } from '../../ui/action-button.js';
import type { Actions } from '../../ui/action-button.js';
import { late } from '../../ui/late.js';
import css from './remarks.module.css';
import { SuggestionCard } from './suggestion-card.js';
import type { RemarkSelection, Section, ShowPlace, Suggestion } from './types.js';

const SuggestDialog = late(async () => (await import('./suggest-dialog.js')).SuggestDialog);
const ResubmitDialog = late(async () => (await import('./resubmit-dialog.js')).ResubmitDialog);

interface Props {
  section: Section;
  actions: Actions | undefined;
  selection: RemarkSelection | null;
  active: string | null;
  beforeDecide: () => Promise<void>;
  onShow: ShowPlace;
}

/** Changes proposed for the text, and the one step that takes all of them in and submits again. */
export function Suggestions({ section, actions, selection, active, beforeDecide, onShow }: Props) {
  const [dialog, setDialog] = useState<'suggest' | 'resubmit' | null>(null);
  const close = () => setDialog(null);
  const open = section.suggestions.filter(({ decision }) => decision === null);
  const decided = section.suggestions.filter(({ decision }) => decision !== null);
  const drafts = permitted(actions, 'EditSection').may;
  // Whoever writes the text edits it.
  const maySuggest = permitted(actions, 'MakeSuggestion').may && !drafts;
  const mayResubmit = permitted(actions, 'AcceptAndResubmit').may;
  const block = selection && section.blocks.find(({ id }) => id === selection.blockId);
  const card = (suggestion: Suggestion) => (
    <SuggestionCard
      key={suggestion.suggestionId}
      sectionId={section.sectionId}
      suggestion={suggestion}
      mayAccept={drafts}
      mayDecline={permitted(actions, 'DecideSuggestion').may}
      active={active === suggestion.suggestionId}
      beforeDecide={beforeDecide}
      onShow={onShow}
    />
  );
  return (
    <section className={css.part} aria-labelledby="remarks-suggestions">
      <div className={css.head}>
        <Title order={2} size="h3" id="remarks-suggestions">
          Đề nghị sửa ({open.length})
        </Title>
        {maySuggest && (
          <Button size="compact-sm" variant="default" disabled={!block} onClick={() => setDialog('suggest')}>
            Đề nghị sửa đoạn đang chọn
          </Button>
        )}
      </div>
      {maySuggest && !block && (
        <Text size="xs" c="dimmed" mb="xs">
          Chọn vài chữ trong văn bản để góp ý hoặc đề nghị sửa đoạn đó.
        </Text>
      )}
      <ul className={css.cards}>{open.map(card)}</ul>
      {open.length > 0 && mayResubmit && (
        <ActionButton mt="xs" size="sm" actions={actions} type="AcceptAndResubmit" onAct={() => setDialog('resubmit')}>
          {section.round === 0 ? 'Nhận hết và trình…' : 'Nhận hết và trình lại…'}
        </ActionButton>
      )}
      {decided.length > 0 && (
        <details className={css.done}>
          <summary>Đã quyết định ({decided.length})</summary>
          <ul className={css.cards}>{decided.map(card)}</ul>
        </details>
      )}
      <Suspense>
        {dialog === 'suggest' && block && selection && (
          <SuggestDialog section={section} block={block} quote={selection.quote} onClose={close} />
        )}
        {dialog === 'resubmit' && <ResubmitDialog section={section} open={open} beforeDecide={beforeDecide} onClose={close} />}
      </Suspense>
    </section>
  );
}
