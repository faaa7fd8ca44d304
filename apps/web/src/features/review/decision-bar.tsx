import { Button, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import type { Actions } from '../../ui/action-button.js';
import type { Behalf } from './use-behalf.js';
import css from './review.module.css';

interface Props {
  actions: Actions | undefined;
  behalf: Behalf;
  left: number;
  onApprove: () => void;
  onReturn: () => void;
  /** Null: there is none. */
  onNext: (() => void) | null;
  children?: ReactNode;
}

/** What the reviewer decides, always at hand at the lower edge. */
export function DecisionBar({ actions, behalf, left, onApprove, onReturn, onNext, children }: Props) {
  const whyNot = actions?.may.some(({ type }) => type === 'ApproveSection')
    ? null
    : actions?.whyNot.find(({ type }) => type === 'ApproveSection')?.detail;
  return (
    <div className={`${css.bar} no-print`} role="region" aria-label="Quyết định">
      <div className={css.barText}>
        {whyNot && <Text size="sm">{whyNot}</Text>}
        {behalf.principals.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label="Duyệt với tư cách"
            value={behalf.principal ?? ''}
            onChange={(event) => behalf.choose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
            data={[
              { value: '', label: 'Nhân danh tôi' },
              ...behalf.principals.map(({ userId, name }) => ({ value: userId, label: `Thay ${name} (ủy quyền)` })),
            ]}
          />
        )}
        {children}
      </div>
      <ActionButton actions={actions} type="ReturnSection" onAct={onReturn} variant="default" size="md">
        Trả lại
      </ActionButton>
      <ActionButton actions={actions} type="ApproveSection" onAct={onApprove} size="md">
        Duyệt
      </ActionButton>
      {onNext && (
        <Button variant="subtle" size="md" onClick={onNext}>
          Mục tiếp{left > 1 ? ` (còn ${left - 1})` : ''}
        </Button>
      )}
    </div>
  );
}
