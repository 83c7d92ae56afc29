import type {
  ErrorSummary,
  ForecastAccuracy,
  ForecastError,
  ForecastOutcome,
} from '../assess/budget/forecast-accuracy.js';
import type { OccasionOutcome } from '../assess/budget/forecast-record.js';
import { formatMoney, moneyScale } from './format-money.js';
import { formatNumber, type NumberStyle } from './format-number.js';
import { largestText } from './largest.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import { currencyIn, type Telling } from './telling.js';
import type { Words } from './words/words.js';

/** A forecast beside what came out, from anywhere or from a register. */
export type ComparedForecast = (ForecastOutcome | OccasionOutcome) & ForecastError;

/** Forecasts from anywhere or from a register, row by row and together. */
export type ComparedForecasts = ForecastAccuracy<ForecastOutcome | OccasionOutcome>;

/** How far forecasts were from what came out, in one sentence: together, on average, and where most. */
export function explainAccuracy({ rows, error, difference }: ComparedForecasts, telling: Telling): string {
  const { words } = telling;
  const { budgets } = words;
  const write = figureWriter(rows, telling);
  const isByDeviation = error.counted > 0 || difference.counted === 0;
  const told = isByDeviation ? error : difference;
  const periods = [...new Set(rows.map(({ period }) => period))];
  const isOneYear = periods.length === 1;
  const parts = rows.map((row) => ({
    name: joined(
      ' ',
      nameOf(row),
      isOneYear ? '' : row.period,
      isOfRegister(row) ? `(${row.occasionName})` : '',
    ),
    amount: isByDeviation ? row.error : row.difference,
  }));
  const largest = largestText(parts, (amount) => write(amount, { signed: true }));
  const name = isByDeviation ? budgets.forecastError : budgets.outturnLessForecast;
  return sentence({
    subject: joined(' ', budgets.accuracy, joined(', ', ...periods)),
    conclusion: joined(', ', countText(told, words), totalText(name, told, words, write)),
    facts: [
      ...meanFacts(told, words, write),
      largest === '' ? '' : budgets.mostly(largest),
      isByDeviation && difference.total !== error.total
        ? totalText(budgets.outturnLessForecast, difference, words, write)
        : '',
    ],
    source: sourceText(rows, telling),
  });
}

/** How far one forecast was from what came out, in one sentence. */
export function explainForecastError(row: ComparedForecast, telling: Telling): string {
  const { words } = telling;
  const { budgets } = words;
  const write = figureWriter([row], telling);
  const signed = (amount: string): string => write(amount, { signed: true });
  const { error, difference, deviation, forecastDeviation } = row;
  const told = error ?? difference;
  const name = error === null ? budgets.outturnLessForecast : budgets.forecastError;
  return sentence({
    subject: joined(', ', joined(' ', nameOf(row), row.period), occasionOf(row)),
    conclusion:
      told === null
        ? budgets.notCompared
        : joined(', ', `${name} ${signed(told)}`, budgets.cameOut[sideOf(told)]),
    facts: [
      joined(
        ', ',
        deviation === null ? '' : words.deviation(signed(deviation)),
        forecastDeviation === null ? '' : budgets.forecastDeviation(signed(forecastDeviation)),
      ),
      amountsText(row, words, write),
      error === null || difference === null || difference === error
        ? ''
        : `${budgets.outturnLessForecast} ${signed(difference)}`,
    ],
    source: sourceText([row], telling),
  });
}

/** Writes a figure of a forecast: money where a register made it, else a number in whatever unit it was given in. */
type FigureWriter = (amount: string, style?: NumberStyle) => string;

function figureWriter(rows: readonly ComparedForecast[], telling: Telling): FigureWriter {
  const { words } = telling;
  if (!rows.some(isOfRegister)) return (amount, style) => formatNumber(amount, words.numbers, style);
  const multiplier = moneyScale(
    rows.flatMap((row) => [row.deviation, row.forecastDeviation, row.outturn, row.forecast]),
  );
  const currency = currencyIn(telling);
  return (amount, style) => formatMoney(amount, words, { currency, multiplier, ...style });
}

function countText({ counted, lacking }: ErrorSummary, { budgets }: Words): string {
  if (counted + lacking === 0) return budgets.noForecast;
  if (counted === 0) return budgets.noForecastCompared;
  return lacking === 0 ? budgets.forecasts(counted) : budgets.forecastsCompared(counted, counted + lacking);
}

function totalText(name: string, { total }: ErrorSummary, words: Words, write: FigureWriter): string {
  return total === null ? '' : words.budgets.inAll(`${name} ${write(total, { signed: true })}`);
}

function meanFacts({ bias, meanAbsolute }: ErrorSummary, { budgets }: Words, write: FigureWriter): string[] {
  if (bias === null || meanAbsolute === null) return [];
  const mean = budgets.meanError(write(bias, { signed: true, decimals: 1 }));
  return [
    joined(', ', mean, budgets.cameOut[sideOf(bias)]),
    budgets.meanSize(write(meanAbsolute, { decimals: 1 })),
  ];
}

function amountsText({ outturn, forecast }: ComparedForecast, words: Words, write: FigureWriter): string {
  const text = (name: string, amount: string | null | undefined, none: string): string => {
    if (amount === undefined) return '';
    return amount === null ? none : `${name} ${write(amount)}`;
  };
  return joined(
    ', ',
    text(words.versions.outturn, outturn, words.budgets.noOutturn),
    text(words.versions.forecast, forecast, words.budgets.noForecast),
  );
}

function sideOf(amount: string): 'better' | 'worse' | 'same' {
  if (amount === '0') return 'same';
  return amount.startsWith('-') ? 'worse' : 'better';
}

function isOfRegister(row: ComparedForecast): row is OccasionOutcome & ForecastError {
  return 'occasion' in row;
}

function nameOf(row: ComparedForecast): string {
  return isOfRegister(row) ? row.name : row.subject;
}

function occasionOf(row: ComparedForecast): string {
  return isOfRegister(row) ? row.occasionName : '';
}

function sourceText(rows: readonly ComparedForecast[], { sources, words }: Telling): string {
  return writeSources(
    rows.flatMap((row) => (isOfRegister(row) ? row.evidence : [])),
    sources,
    words,
  );
}
