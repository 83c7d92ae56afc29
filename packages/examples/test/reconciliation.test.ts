import { reconcile } from '@outturn/core';
import { describe, expect, it } from 'vitest';
import { registerOf } from '../../core/test/support/register-of.js';
import { norrtalje2024 } from '../src/norrtalje-2024/norrtalje-2024.js';
import { nykoping2024 } from '../src/nykoping-2024/nykoping-2024.js';
import { oxelosund2022 } from '../src/oxelosund-2022/oxelosund-2022.js';
import { reconciliation } from '../src/report/reconciliation.js';
import { sodertalje2014 } from '../src/sodertalje-2014/sodertalje-2014.js';

const PLANS = {
  'norrtalje-2024': norrtalje2024,
  'oxelosund-2022': oxelosund2022,
  'nykoping-2024': nykoping2024,
  'sodertalje-2014': sodertalje2014,
} as const;
const norrtalje = registerOf(norrtalje2024);

describe('the reconciliation of a plan', () => {
  it.each(['norrtalje-2024', 'oxelosund-2022', 'nykoping-2024', 'sodertalje-2014'] as const)(
    'of %s lists every printed figure against what it comes to, table by table',
    async (plan) => {
      const text = reconciliation(registerOf(PLANS[plan]), { locale: 'sv' });
      await expect(text).toMatchFileSnapshot(`golden/${plan}-reconciliation.sv.txt`);
    },
  );

  it('lists what agrees too: Norrtälje prints 29 figures, of which 23 do', () => {
    const classes = reconcile(norrtalje).figures.map((figure) => figure.class);
    expect(classes).toHaveLength(29);
    expect(classes.filter((found) => found === 'agrees')).toHaveLength(23);
  });

  it('turns the investments of Norrtälje to the sign the table prints: 18 050 + 1 190 + 30 840 tkr', () => {
    const investments = reconcile(norrtalje).figures.find(({ subject }) => subject === 'investeringar');
    expect(investments).toMatchObject({
      period: '2024',
      class: 'agrees',
      printed: '50080000',
      computed: '50080000',
      difference: '0',
    });
  });

  it('on a day before the plan has nothing to list', () => {
    const text = reconciliation(norrtalje, { locale: 'sv', asOf: '2024-03-17' });
    expect(text).toBe(
      'Norrtälje kommun: Avstämning av tryckta uppgifter\n' +
        'Enligt vad som var sagt 2024-03-17 finns ingen tryckt uppgift att räkna om.\n',
    );
  });
});
