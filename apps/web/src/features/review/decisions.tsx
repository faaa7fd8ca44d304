import { useState } from 'react';
import { useMe } from '../../app/session.js';
import { tellDone } from '../../ui/told.js';
import { ApproveDialog, ReturnSheet } from './decide-dialogs.js';
import { keep, keptReason, REASON } from './kept.js';
import type { Section } from './types.js';
import { useDecisions } from './use-decisions.js';
import { titleOf } from './words.js';

export type Asked = 'approve' | 'return' | 'approver' | null;

interface Props {
  asked: Asked;
  section: Section;
  principal: string | null;
  /** Why nothing can be decided now: what is shown no longer stands. */
  barred: string | null;
  onClose: () => void;
  onDecided: () => void;
}

/** Asks before it is done, does it, and says so. The reason typed for a return is on the device until it was sent. */
export function Decisions({ asked, section, principal, barred, onClose, onDecided }: Props) {
  const { userId } = useMe();
  const { sectionId } = section;
  const [reason, setReason] = useState(() => keptReason(userId, sectionId));
  const [lost, setLost] = useState(false);
  const { approve, giveBack, approving, returning, approveFailure, returnFailure, forget } = useDecisions(section, principal);
  const close = () => {
    forget();
    onClose();
  };
  const type = (text: string) => {
    setReason(text);
    setLost(!keep(userId, sectionId, REASON, text));
  };
  const done = (said: string) => {
    tellDone(said);
    onClose();
    onDecided();
  };
  if (asked === 'approve') {
    const onApprove = () => approve(() => done(`Đã duyệt “${titleOf(section)}”.`));
    return (
      <ApproveDialog section={section} busy={approving} failure={approveFailure} barred={barred} onApprove={onApprove} onClose={close} />
    );
  }
  if (asked !== 'return') return null;
  const onReturn = () =>
    giveBack(reason.trim(), () => {
      type('');
      done(`Đã trả lại “${titleOf(section)}”.`);
    });
  return (
    <ReturnSheet
      section={section}
      reason={reason}
      onReason={type}
      lost={lost}
      busy={returning}
      failure={returnFailure}
      barred={barred}
      onReturn={onReturn}
      onClose={close}
    />
  );
}
