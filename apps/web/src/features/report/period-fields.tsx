import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { Period } from './report-types.js';
import { periodsOf } from './words.js';

interface Props {
  period: Period;
  onChange: (period: Period) => void;
}

/** The year and which of its periods. */
export function PeriodFields({ period, onChange }: Props) {
  const { kind, year, index } = period;
  return (
    <Group grow align="flex-start">
      <TextInput
        label="Năm"
        inputMode="numeric"
        value={year === 0 ? '' : String(year)}
        error={year < 2000 || year > 2200 ? 'Ghi năm đủ bốn chữ số.' : undefined}
        onChange={(event) => onChange({ ...period, year: Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 4)) })}
      />
      <NativeSelect
        label="Kỳ báo cáo"
        data={periodsOf(kind, year)}
        value={String(index)}
        onChange={(event) => onChange({ ...period, index: Number(event.currentTarget.value) })}
      />
    </Group>
  );
}

/** The period that a report is due for as a rule: the one that ends about now. */
export function usualPeriod(kind: Period['kind'], today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const index = { month, quarter: Math.ceil(month / 3), 'half-year': month > 6 ? 2 : 1, 'nine-month': 1, year: 1 }[kind];
  return { kind, year, index };
}
