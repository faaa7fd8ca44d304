import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { permitted } from '../../ui/action-button.js';
import { Failure } from '../../ui/failure.js';
import { AddNodeDialog } from './add-node-dialog.js';
import { HeaderForm } from './header-form.js';
import { OutlineTree } from './outline-tree.js';
import css from './outline.module.css';
import { RemovedNodes } from './removed-nodes.js';
import type { Report } from './report-types.js';
import { useOutline } from './use-outline.js';
import { useReportActions } from './use-report.js';

export function Outline({ report }: { report: Report }) {
  const { reportId } = report;
  const { data: actions } = useReportActions(reportId);
  const work = useOutline(reportId);
  const [adding, setAdding] = useState<{ beside: string | null } | null>(null);
  const { may, whyNot } = permitted(actions, 'ChangeOutline');
  return (
    <div className={css.columns}>
      <section aria-labelledby="outline-title">
        <Group justify="space-between" mb="xs" gap="xs">
          <Title order={2} id="outline-title">
            Các mục
          </Title>
          <Group gap="xs">
            <Text size="sm" c="dimmed" role="status">
              {work.busy ? 'Đang lưu…' : ''}
            </Text>
            {may && (
              <Button size="xs" onClick={() => setAdding({ beside: null })}>
                Thêm mục
              </Button>
            )}
          </Group>
        </Group>
        {!may && whyNot !== null && (
          <Alert variant="light" mb="xs">
            {whyNot}
          </Alert>
        )}
        {may && (
          <Text size="sm" c="dimmed" mb="xs" className={css.keys}>
            Kéo dấu ⠿ bằng chuột; hoặc chọn mục rồi nhấn Alt + ↑ ↓ để đổi chỗ, Alt + → ← để vào trong, ra ngoài, Enter để sửa tên, Delete để
            bỏ.
          </Text>
        )}
        <Failure error={work.failure} />
        <OutlineTree report={report} may={may} work={work} onAdd={(beside) => setAdding({ beside })} />
        <RemovedNodes report={report} may={may} work={work} />
      </section>
      <section aria-labelledby="header-title">
        <Title order={2} id="header-title" mb="xs">
          Trích yếu, nơi nhận
        </Title>
        <HeaderForm header={report.header} may={may} work={work} />
      </section>
      {adding && <AddNodeDialog report={report} beside={adding.beside} work={work} onClose={() => setAdding(null)} />}
    </div>
  );
}
