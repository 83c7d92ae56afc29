import { describe, expect, it } from 'vitest';
import { remember } from '../../src/values/remember.js';

describe('what is remembered', () => {
  it('is found once for a key, even where nothing is found', () => {
    const [answers, asked] = [new Map<string, undefined>(), [] as string[]];
    const find = (key: string) => void asked.push(key);
    expect(remember(answers, 'a', find)).toBeUndefined();
    expect(remember(answers, 'a', find)).toBeUndefined();
    expect(asked).toEqual(['a']);
  });

  it('is forgotten at the limit, and then found again', () => {
    const answers = new Map<number, number>();
    const square = (key: number) => key * key;
    for (let key = 0; key < 16_384; key += 1) remember(answers, key, square);
    expect(answers.size).toBe(16_384);
    expect(remember(answers, 16_384, square)).toBe(16_384 * 16_384);
    expect(answers.size).toBe(1);
    expect(remember(answers, 3, square)).toBe(9);
  });

  it('does not hold an answer that could not be found', () => {
    const answers = new Map<string, string>();
    const refuse = () => {
      throw new RangeError('none');
    };
    expect(() => remember(answers, 'a', refuse)).toThrow(RangeError);
    expect(answers.size).toBe(0);
  });
});
