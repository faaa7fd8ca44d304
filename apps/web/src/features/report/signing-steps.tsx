import type { Report } from './report-types.js';
import css from './signing.module.css';

const STEPS = ['Trình ký', 'Ký', 'Cấp số', 'Phát hành'];
/** How many of the steps are behind. */
const DONE: Record<Report['status'], number> = {
  drafting: 0,
  submitted: 1,
  rendered: 1,
  signed: 2,
  numbering: 2,
  numbered: 3,
  issued: 4,
  cancelled: 0,
};

export function SigningSteps({ status }: { status: Report['status'] }) {
  const done = DONE[status];
  return (
    <ol className={css.steps} aria-label="Các bước ký và phát hành">
      {STEPS.map((step, at) => (
        <li key={step} aria-current={at === done && status !== 'cancelled' ? 'step' : undefined} data-done={at < done || undefined}>
          <span aria-hidden>{at < done ? '●' : at === done ? '◑' : '○'}</span> {step}
          <span className={css.hidden}>{at < done ? ' (đã xong)' : at === done ? ' (đang làm)' : ''}</span>
        </li>
      ))}
    </ol>
  );
}
