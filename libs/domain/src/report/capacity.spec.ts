import { describe, expect, it } from 'vitest';
import { authorityOf, leaves, takesPost, TODAY } from '../testing/ward.js';
import { signingCapacity } from './capacity.js';

describe('the capacity one signs in (NĐ 30 Phụ lục I.II.7)', () => {
  const of = (user: string, ...more: Parameters<typeof authorityOf>) => {
    const signer = signingCapacity(authorityOf(...more), user, TODAY);
    return signer && [...signer.capacity, signer.post];
  };
  it('is the chair for the organ', () => {
    expect(of('an')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  });
  it('is a vice-chair for the chair, also while there is none', () => {
    expect(of('binh')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(of('binh', leaves('an'))).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });
  it('is the acting chair with Q.', () => {
    expect(of('binh', leaves('an'), takesPost('binh', 'chair', { acting: true }))).toEqual(['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']);
  });
  it('is TUQ. for who heads the organ by delegation alone', () => {
    const granted = {
      type: 'delegation.granted.v1',
      data: {
        delegationId: 'd',
        by: 'an',
        to: 'dung',
        powers: ['head-organ' as const],
        from: '2026-06-01',
        until: '2026-12-31',
        basis: 'QĐ 1',
      },
    } as const;
    expect(of('dung', { ...granted, data: { ...granted.data, powers: [...granted.data.powers] } }, leaves('an'))).toEqual([
      'TUQ. CHỦ TỊCH',
      'TRƯỞNG PHÒNG',
    ]);
  });
  it('is none for others, and for a leader who has left', () => {
    expect(of('dung')).toBeNull();
    expect(of('khanh')).toBeNull();
    expect(of('an', leaves('an'))).toBeNull();
  });
});
