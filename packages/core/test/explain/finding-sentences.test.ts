import { describe, expect, it } from 'vitest';
import { findings } from '../../src/assess/assess.js';
import type { Finding } from '../../src/assess/findings/finding.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import { sourcesOf } from '../../src/explain/sources.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { milestones } from '../../src/rules/builders.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, observe, openSmallRegister } from '../support/small-register.js';

type Indicator = Parameters<typeof openSmallRegister>[0];

function stateOf(indicator: Indicator, ...commands: readonly Command[]): RegisterState {
  const all = [...openSmallRegister({ name: 'Cameras', ...indicator }), ...commands];
  return registerOf([{ statedOn: DAY, commands: all }]);
}

/** The one finding of a register, in both languages. */
function told(indicator: Indicator, ...commands: readonly Command[]): readonly string[] {
  const list: readonly Finding[] = findings(stateOf(indicator, ...commands));
  return list.flatMap((finding) => [explain(finding, { locale: 'en' }), explain(finding, { locale: 'sv' })]);
}

function trend(direction: 'improving' | 'worsening' | 'unchanged', word: string): Command {
  return { type: 'state-trend', data: { indicator: 'cameras', period: '2023', direction, word } };
}

describe('a sentence about a finding', () => {
  it('tells printed thousands in the currency they are measured in, of no assessment too', () => {
    const total: Command = {
      type: 'state-figure',
      data: {
        id: 'total',
        name: 'Total',
        period: '2023',
        value: '2749',
        roundedTo: '1',
        measuredIn: 'SEK',
        multiplier: 1000,
        claims: { type: 'constant', value: '0', measuredIn: 'SEK' },
      },
    };
    expect(told({}, total)).toEqual([
      'Total 2023: does not add up – printed SEK\u00a02,749\u00a0thousand, computed SEK\u00a00\u00a0thousand; difference SEK\u00a0+2,749\u00a0thousand.',
      'Total 2023: stämmer inte – tryckt 2\u00a0749\u00a0tkr, beräknat 0\u00a0tkr; skillnad +2\u00a0749\u00a0tkr.',
    ]);
  });

  it('tells a printed trend, the computed one and both ends', () => {
    const values = observe({ 2022: '80', 2023: '78' });
    expect(told({ measuredIn: 'percent' }, values, trend('improving', 'Pos'))).toEqual([
      'Cameras 2023: does not add up – printed Pos (improving), computed worsening; from 80% (2022) to 78% (2023).',
      'Cameras 2023: stämmer inte – tryckt Pos (förbättrad), beräknat försämrad; från 80\u00a0% (2022) till 78\u00a0% (2023).',
    ]);
  });

  it('tells what a printed trend lacks to be checked, or why it never can be', () => {
    expect(told({}, observe({ 2023: '78' }), trend('improving', 'Pos'))).toEqual([
      'Cameras 2023: cannot be checked, a part is missing – printed Pos (improving); to be decided by outturn 2022 (cameras).',
      'Cameras 2023: kan inte kontrolleras, en del saknas – tryckt Pos (förbättrad); avgörs av utfall 2022 (cameras).',
    ]);
    const values = observe({ 2022: '80', 2023: '78' });
    expect(told({ direction: 'none' }, values, trend('worsening', 'Neg'))).toEqual([
      'Cameras 2023: cannot be checked, a part is missing – printed Neg (worsening); the indicator has no desired direction; from 80 (2022) to 78 (2023).',
      'Cameras 2023: kan inte kontrolleras, en del saknas – tryckt Neg (försämrad); indikatorn har ingen önskad riktning; från 80 (2022) till 78 (2023).',
    ]);
  });

  it('tells what a target asks and the outturn it is looser than', () => {
    const target = aim(milestones('<', { 2024: '4' }), { name: 'Crimes' });
    expect(told({ direction: 'decrease' }, observe({ 2023: '1' }), target)).toEqual([
      'Crimes 2024: looser than the latest outturn when it was set – less than 4, outturn 1 (2023); difference +3.',
      'Crimes 2024: mindre strängt än det senaste utfallet när det sattes – mindre än 4, utfall 1 (2023); skillnad +3.',
    ]);
  });

  it('tells when a figure was stated whose period was not over', () => {
    const rows = observe({}, { period: '2024', segment: ['', 'sex=women'], value: ['7', '8'] });
    const dimensions = [{ id: 'sex', members: ['women', 'men'] }];
    expect(told({ dimensions }, rows)).toEqual([
      'Cameras 2024: stated before the period was over – outturn 7, 1 more, stated 2024-03-18.',
      'Cameras 2024: angivet innan perioden var slut – utfall 7, 1 till, angivet 2024-03-18.',
    ]);
  });

  it('tells both periods of one figure, and where it stands', () => {
    const source = { document: 'Plan 2025', page: '8' };
    const state = stateOf({ measuredIn: 'percent' }, { ...observe({ 2023: '46.2', 2024: '46.2' }), source });
    const [finding] = findings(state);
    const sources = sourcesOf(state, finding?.evidence ?? []);
    expect(finding && explain(finding, { locale: 'en', sources })).toBe(
      'Cameras 2024: the same figure for two periods, stated before the later was over – outturn 46.2%, also for 2023, stated 2024-03-18 (Plan 2025, p. 8).',
    );
    expect(finding && explain(finding, { locale: 'sv' })).toBe(
      'Cameras 2024: samma siffra för två perioder, angiven innan den senare var slut – utfall 46,2\u00a0%, även för 2023, angivet 2024-03-18.',
    );
  });
});
