import { Button, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import classes from './admin.module.css';
import { FieldDialog, UnitDialog } from './unit-dialogs.js';
import type { Administration, Field, Unit } from './words.js';

/** Units, and the fields of work with the leader in charge. */
export function Tab({ administration }: { administration: Administration }) {
  const { units, fields, people } = administration;
  const [unit, setUnit] = useState<Unit | 'new' | null>(null);
  const [field, setField] = useState<Field | 'new' | null>(null);
  const nameOf = (userId: string | null) =>
    userId === null ? 'Chủ tịch' : (people.find((each) => each.userId === userId)?.name ?? userId);
  const unitName = (unitId: string | null) => units.find((each) => each.unitId === unitId)?.name ?? 'Không thuộc đơn vị nào';
  return (
    <>
      <section aria-labelledby="admin-units">
        <div className={classes.head}>
          <Title order={2} id="admin-units">
            Đơn vị
          </Title>
          <Button onClick={() => setUnit('new')}>Thêm đơn vị</Button>
        </div>
        {units.length === 0 ? (
          <EmptyState title="Chưa có đơn vị nào">Thêm các phòng, ban soạn thảo báo cáo.</EmptyState>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Tên đơn vị</th>
                <th scope="col">Viết tắt</th>
                <th scope="col">
                  <VisuallyHidden>Thao tác</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map((each) => (
                <tr key={each.unitId}>
                  <td>{each.name}</td>
                  <td data-label="Viết tắt">{each.abbreviation}</td>
                  <Edit name={each.name} onClick={() => setUnit(each)} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="admin-fields">
        <div className={classes.head} style={{ marginTop: '1.5rem' }}>
          <Title order={2} id="admin-fields">
            Lĩnh vực và lãnh đạo phụ trách
          </Title>
          <Button onClick={() => setField('new')}>Thêm lĩnh vực</Button>
        </div>
        {fields.length === 0 ? (
          <EmptyState title="Chưa có lĩnh vực nào">
            Mỗi mục báo cáo thuộc một lĩnh vực; lãnh đạo phụ trách lĩnh vực là người duyệt.
          </EmptyState>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Lĩnh vực</th>
                <th scope="col">Đơn vị</th>
                <th scope="col">Lãnh đạo phụ trách</th>
                <th scope="col">
                  <VisuallyHidden>Thao tác</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {fields.map((each) => (
                <tr key={each.fieldId}>
                  <td>{each.name}</td>
                  <td data-label="Đơn vị">{unitName(each.unitId)}</td>
                  <td data-label="Lãnh đạo phụ trách">{nameOf(each.leader)}</td>
                  <Edit name={each.name} onClick={() => setField(each)} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {unit && <UnitDialog unit={unit === 'new' ? null : unit} units={units} onClose={() => setUnit(null)} />}
      {field && <FieldDialog field={field === 'new' ? null : field} administration={administration} onClose={() => setField(null)} />}
    </>
  );
}

function Edit({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <td>
      <div className={classes.actions}>
        <Button size="compact-xs" variant="default" aria-label={`Sửa: ${name}`} onClick={onClick}>
          Sửa
        </Button>
      </div>
    </td>
  );
}
