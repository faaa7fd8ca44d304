import { Button, Group, Text } from '@mantine/core';
import type { Engine } from '../../drafts/engine.js';
import { savingInWords } from '../../drafts/saving-state.js';
import type { DraftState } from '../../drafts/saving-state.js';
import { timeText } from '../../ui/dates.js';
import { useDraftState } from './use-draft.js';

const SHAPES: Record<DraftState['saving']['kind'], string> = {
  saved: '✓',
  typed: '•',
  saving: '↻',
  'no-link': '⚠',
  'server-trouble': '⚠',
  'signed-out': '⚠',
  'other-user': '⚠',
  refused: '⚠',
};

/** Always there: where the words that were typed are now. */
export function SaveLine({ draft }: { draft: Engine }) {
  const state = useDraftState(draft, (now) => now);
  const { saving, deviceKeeps } = state;
  const worry = !deviceKeeps || SHAPES[saving.kind] === '⚠';
  const mayTry = saving.kind === 'no-link' || saving.kind === 'server-trouble' || saving.kind === 'refused';
  return (
    <Group gap={8} wrap="nowrap" miw={0}>
      <Text
        size="sm"
        role="status"
        aria-live="polite"
        data-saving={saving.kind}
        data-unsent={state.unsent}
        fw={worry ? 600 : undefined}
        c={worry ? 'var(--mantine-color-error)' : 'dimmed'}
      >
        <span aria-hidden>{SHAPES[saving.kind]} </span>
        {savingInWords(state, timeText)}
      </Text>
      {mayTry && (
        <Button size="compact-xs" variant="default" onClick={() => draft.resume()}>
          Lưu lại
        </Button>
      )}
    </Group>
  );
}
