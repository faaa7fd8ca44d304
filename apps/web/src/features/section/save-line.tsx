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
  // One by one: while somebody types, nothing of it changes from key to key.
  const words = useDraftState(draft, (state) => savingInWords(state, timeText));
  const kind = useDraftState(draft, ({ saving }) => saving.kind);
  const unsent = useDraftState(draft, (state) => state.unsent);
  const deviceKeeps = useDraftState(draft, (state) => state.deviceKeeps);
  const worry = !deviceKeeps || SHAPES[kind] === '⚠';
  const mayTry = kind === 'no-link' || kind === 'server-trouble' || kind === 'refused';
  return (
    <Group gap={8} wrap="nowrap" miw={0}>
      <Text
        size="sm"
        role="status"
        aria-live="polite"
        data-saving={kind}
        data-unsent={unsent}
        fw={worry ? 600 : undefined}
        c={worry ? 'var(--mantine-color-error)' : 'dimmed'}
      >
        <span aria-hidden>{SHAPES[kind]} </span>
        {words}
      </Text>
      {mayTry && (
        <Button size="compact-xs" variant="default" onClick={() => draft.resume()}>
          Lưu lại
        </Button>
      )}
    </Group>
  );
}
