import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Failure } from '../../ui/failure.js';
import { tellDone } from '../../ui/told.js';
import css from './remarks.module.css';
import { Change } from './suggestion-card.js';
import type { Section, Suggestion } from './types.js';
import { whoText } from './words.js';

interface Choice {
  what: 'accept' | 'decline' | 'later';
  reason: string;
}

interface Props {
  section: Section;
  open: readonly Suggestion[];
  beforeDecide: () => Promise<void>;
  onClose: () => void;
}

/** Takes suggestions in and submits again, in one step: all of them unless the drafter chooses otherwise, each refusal with its reason. */
export function ResubmitDialog({ section, open, beforeDecide, onClose }: Props) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const resubmit = useCommand('/api/sections/{id}/accept-and-resubmit');
  const choiceOf = ({ suggestionId, fits }: Suggestion): Choice => choices[suggestionId] ?? { what: fits ? 'accept' : 'later', reason: '' };
  const choose = (suggestion: Suggestion, choice: Partial<Choice>) =>
    setChoices({ ...choices, [suggestion.suggestionId]: { ...choiceOf(suggestion), ...choice } });
  const chosen = (what: Choice['what']) => open.filter((suggestion) => choiceOf(suggestion).what === what);

  const send = async () => {
    const declined = chosen('decline').map((suggestion) => ({
      suggestionId: suggestion.suggestionId,
      reason: choiceOf(suggestion).reason.trim(),
    }));
    if (declined.some(({ reason }) => reason === '')) return setMissing(true);
    setFailure(null);
    try {
      const { round, revision } = await shownNow(section, beforeDecide);
      const accept = chosen('accept').map(({ suggestionId }) => suggestionId);
      const body = { round, base: revision, accept, decline: declined, changes: [], note: note.trim() || null };
      await resubmit.mutateAsync({ path: { id: section.sectionId }, body });
      tellDone(`Đã nhận ${accept.length} đề nghị và trình duyệt lần ${round + 1}.`);
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Modal opened onClose={onClose} title={section.round === 0 ? 'Nhận hết và trình' : 'Nhận hết và trình lại'} size="lg">
      <Stack gap="sm">
        <Text size="sm">
          Nhận {chosen('accept').length} đề nghị vào văn bản rồi trình duyệt lần {section.round + 1}.
        </Text>
        {open.map((suggestion) => (
          <div key={suggestion.suggestionId} className={css.choice}>
            <Change suggestion={suggestion} />
            <Radio.Group
              label={`Đề nghị của ${whoText(suggestion.by)}`}
              value={choiceOf(suggestion).what}
              onChange={(what) => choose(suggestion, { what: what === 'accept' || what === 'decline' ? what : 'later' })}
            >
              <Group gap="md" mt={4}>
                <Radio value="accept" label="Nhận" disabled={!suggestion.fits} />
                <Radio value="decline" label="Không nhận" />
                <Radio value="later" label="Để sau" />
              </Group>
            </Radio.Group>
            {choiceOf(suggestion).what === 'decline' && (
              <Textarea
                mt={4}
                aria-label="Lý do không nhận"
                placeholder="Lý do không nhận"
                autosize
                minRows={1}
                maxLength={4_000}
                value={choiceOf(suggestion).reason}
                error={missing && choiceOf(suggestion).reason.trim() === '' ? 'Hãy ghi lý do.' : undefined}
                onChange={(event) => choose(suggestion, { reason: event.currentTarget.value })}
              />
            )}
          </div>
        ))}
        <Textarea
          label="Ghi chú khi trình (không bắt buộc)"
          autosize
          minRows={1}
          maxLength={4_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Failure error={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={resubmit.isPending} onClick={() => void send()}>
            {section.round === 0 ? 'Nhận và trình' : 'Nhận và trình lại'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Round and text revision as this person sees them; what was being written is saved first and counts as seen. */
async function shownNow(section: Section, beforeDecide: () => Promise<void>): Promise<{ round: number; revision: number }> {
  if (section.status !== 'drafting') return section;
  await beforeDecide();
  const { data } = await api.GET('/api/sections/{id}', { params: { path: { id: section.sectionId } } });
  return data ?? section;
}
