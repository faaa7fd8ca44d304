import { Button, TextInput } from '@mantine/core';
import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { dateText } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import { StateBadge } from '../../ui/state-badge.js';
import { hashOf } from '../home/place.js';
import { titleOf } from '../../ui/titles.js';
import { useRows } from '../home/use-rows.js';
import { numberOf } from './choices.js';
import type { Found } from './choices.js';
import css from './search.module.css';
import { Stretches } from './stretches.js';
import { useSearch } from './use-search.js';

const questionIn = (search: string): string => (new URLSearchParams(search).get('q') ?? '').replace(/^"(.*)"$/s, '$1');

/** Everything that a question finds; the question stands in the address. */
export function Page() {
  const router = useRouter();
  const asked = useRouterState({ select: ({ location }) => questionIn(location.searchStr) });
  const [typed, setTyped] = useState(asked);
  const query = useSearch(asked, 30);
  useRows();
  useEffect(() => setTyped(asked), [asked]);
  return (
    <div className={css.page}>
      <h1 className={css.heading}>Tìm kiếm</h1>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void router.navigate({ href: `/tim?q=${encodeURIComponent(typed.trim())}` });
          }}
        >
          <TextInput
            type="search"
            label="Từ cần tìm"
            description="Trong tên báo cáo, tên mục, nội dung mục, tên người và số văn bản; có dấu hay không dấu đều được."
            value={typed}
            maxLength={200}
            autoFocus={asked === ''}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" mt="xs" size="sm">
            Tìm
          </Button>
        </form>
      </search>
      {asked.trim() !== '' && <Loaded query={query}>{(found) => <Results found={found} asked={asked} />}</Loaded>}
    </div>
  );
}

function Results({ found, asked }: { found: Found; asked: string }) {
  const { sections, reports, people, numbers } = found;
  const many = sections.length + reports.length + people.length + numbers.length;
  return (
    <>
      <p role="status">{many === 0 ? `Không tìm thấy “${asked}”.` : `${many} kết quả cho “${asked}”.`}</p>
      {many === 0 && (
        <EmptyState title="Hãy thử cách khác">Dùng ít từ hơn, viết không dấu, hoặc tìm theo số, ví dụ “12/BC-UBND”.</EmptyState>
      )}
      <Sort name="Mục">
        {sections.map((section) => (
          <SectionRow key={`${section.reportId} ${section.nodeId}`} section={section} />
        ))}
      </Sort>
      <Sort name="Báo cáo">
        {reports.map(({ reportId, subject, state, number }) => (
          <li key={reportId}>
            <Link to="/bao-cao/$reportId" params={{ reportId }} className={css.row} data-row>
              <Stretches of={subject} />
              <span className={css.beside}>
                <StateBadge state={state} /> {number && `· Số ${numberOf(number)}`}
              </span>
            </Link>
          </li>
        ))}
      </Sort>
      <Sort name="Số văn bản">
        {numbers.map((line) => (
          <li key={`${line.book} ${line.year} ${line.number}`}>
            <NumberRow line={line} />
          </li>
        ))}
      </Sort>
      <Sort name="Người">
        {people.map(({ userId, name, posts }) => (
          <li key={userId} className={css.row}>
            <Stretches of={name} />
            <span className={css.beside}>{posts.map(({ title, unit }) => (unit === null ? title : `${title}, ${unit}`)).join('; ')}</span>
          </li>
        ))}
      </Sort>
    </>
  );
}

function Sort({ name, children }: { name: string; children: readonly React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={name}>
      <h2 className={css.sort}>{name}</h2>
      <ul className={css.found}>{children}</ul>
    </section>
  );
}

function SectionRow({ section }: { section: Found['sections'][number] }) {
  const { sectionId, reportId, subject, inTitle, inText, blockId, state } = section;
  const words = (
    <>
      {inTitle ? <Stretches of={inTitle} /> : titleOf(section)}
      {inText && (
        <span className={css.beside}>
          <Stretches of={inText} />
        </span>
      )}
      <span className={css.beside}>
        {subject} {state !== null && <StateBadge state={state} />}
      </span>
    </>
  );
  return (
    <li>
      {sectionId === null ? (
        <Link to="/bao-cao/$reportId" params={{ reportId }} className={css.row} data-row>
          {words}
        </Link>
      ) : (
        <Link to="/muc/$sectionId" params={{ sectionId }} hash={hashOf({ blockId })} className={css.row} data-row>
          {words}
        </Link>
      )}
    </li>
  );
}

function NumberRow({ line }: { line: Found['numbers'][number] }) {
  const words = (
    <>
      Số {numberOf(line)} ngày {dateText(line.date)}
      {line.voided && ' (đã hủy số)'}
      <span className={css.beside}>
        {line.subject}
        {line.reportId === null && ' · cấp ngoài hệ thống'}
      </span>
    </>
  );
  if (line.reportId === null) return <span className={css.row}>{words}</span>;
  return (
    <Link to="/bao-cao/$reportId" params={{ reportId: line.reportId }} className={css.row} data-row>
      {words}
    </Link>
  );
}
