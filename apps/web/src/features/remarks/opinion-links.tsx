import { Anchor, List, Title } from '@mantine/core';
import css from './remarks.module.css';

/** The table "tiếp thu, giải trình ý kiến" of the section and of its report, to be printed. */
export function OpinionLinks({ sectionId, reportId }: { sectionId: string; reportId: string }) {
  const of = [
    { whose: 'của mục này', base: `/api/sections/${encodeURIComponent(sectionId)}/opinions` },
    { whose: 'của cả báo cáo', base: `/api/reports/${encodeURIComponent(reportId)}/opinions` },
  ];
  return (
    <section className={css.part} aria-labelledby="remarks-table">
      <Title order={2} size="h3" id="remarks-table">
        Bảng tiếp thu, giải trình ý kiến
      </Title>
      <List size="sm" listStyleType="none">
        {of.map(({ whose, base }) => (
          <List.Item key={base}>
            {whose.charAt(0).toUpperCase() + whose.slice(1)}:{' '}
            <Anchor href={`${base}.pdf`} target="_blank" rel="noreferrer" aria-label={`Bảng ${whose}, PDF`}>
              PDF
            </Anchor>
            {' · '}
            <Anchor href={`${base}.docx`} aria-label={`Bảng ${whose}, Word`}>
              Word
            </Anchor>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
