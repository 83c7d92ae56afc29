import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/events/command.js';
import { given } from '../../src/testing/given-when-then.js';

const open: Command = { type: 'open-register', data: { name: 'Nyköping', currency: 'SEK' } };
const unit: Command = { type: 'define-unit', data: { id: 'school', name: 'The school board' } };

describe('given, when, then', () => {
  test('passes when exactly the named events are decided, by the fields that are named', () => {
    given(open)
      .when(unit)
      .then({ type: 'unit-defined', data: { id: 'school' } });
    given(open, unit).when(unit).then();
  });

  test('passes when the command is refused with the named code', () => {
    given(open).when(open).refused('register-already-opened');
  });

  test('fails, showing both sides, on another event, on none and on one too many', () => {
    const outcome = given(open).when([unit]);
    expect(() => outcome.then({ type: 'unit-defined', data: { id: 'hall' } })).toThrow(
      /Expected:.*hall.*Found:.*school/s,
    );
    expect(() => outcome.then()).toThrow(/unit-defined/);
    expect(() => given(open, unit).when(unit).then({ type: 'unit-defined' })).toThrow(/Found:\n\[\]/);
  });

  test('fails on a refusal that was not expected, on the wrong code, and on a success', () => {
    expect(() => given(open).when(open).then()).toThrow(/register-already-opened/);
    expect(() => given(open).when(open).refused('goal-cycle')).toThrow(/register-already-opened/);
    expect(() => given(open).when(unit).refused('goal-cycle')).toThrow(/a refusal with "goal-cycle"/);
  });
});
