import { Stack, Text, Title } from '@mantine/core';
import { momentText } from '../../ui/dates.js';
import type { Section, Waiting } from './types.js';
import { nameOf, stepWord } from './words.js';
import css from './review.module.css';

/** The steps of the round: who approved, whom it waits for, what comes after. */
export function RouteSteps({ section, waiting }: { section: Section; waiting: Waiting | undefined }) {
  const { steps = [], step: now = 0, status } = section;
  const done = section.rounds.find(({ round }) => round === section.round)?.steps ?? [];
  if (status !== 'in-review') return null;
  return (
    <section aria-label="Các bước duyệt">
      <Title order={2} size="h3">
        Các bước duyệt
      </Title>
      <ol className={css.steps}>
        {steps.map(({ step }, index) => {
          const at = index + 1;
          const by = done.find((each) => each.step === at);
          const waits = waiting?.stepNumber === at ? waiting.waitsForNames.join(', ') : '';
          return (
            <li key={at} aria-current={at === now ? 'step' : undefined} data-state={at < now ? 'done' : at === now ? 'now' : 'later'}>
              {stepWord(step)}:{' '}
              {by
                ? by.by
                  ? `${nameOf(by.by)} đã duyệt ${momentText(by.at)}`
                  : 'bỏ qua (không có người giữ chức vụ hoặc chính họ soạn)'
                : at === now
                  ? `đang chờ ${waits === '' ? 'người duyệt' : waits}`
                  : 'chưa đến lượt'}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What became of earlier rounds, the latest first. */
export function PastRounds({ section }: { section: Section }) {
  const past = section.rounds.filter(({ ended }) => ended !== null).reverse();
  if (past.length === 0) return null;
  return (
    <section aria-label="Các lần trình trước">
      <Title order={2} size="h3">
        Các lần trình trước
      </Title>
      <Stack gap={4} component="ul" className={css.rounds}>
        {past.map(({ round, by, at, ended, reopened }) => (
          <li key={round}>
            <Text size="sm">
              Lần {round}: {nameOf(by)} trình {momentText(at)};{' '}
              {ended && `${ENDINGS[ended.how]} ${momentText(ended.at)}, ${nameOf(ended.by)}`}.
            </Text>
            {ended?.reason && (
              <Text size="sm" className={css.reason}>
                “{ended.reason}”
              </Text>
            )}
            {reopened && (
              <Text size="sm" className={css.reason}>
                Mở lại {momentText(reopened.at)}: “{reopened.reason}”
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </section>
  );
}

const ENDINGS = { approved: 'duyệt', returned: 'trả lại', withdrawn: 'rút lại', closed: 'bỏ' } as const;
