const LIMIT = 16_384;

/**
 * The answer for a key, found once and remembered: the same few texts are read again for every target. At the limit
 * everything is forgotten, so that what a long-lived process remembers stays small.
 */
export function remember<Key, Answer>(
  answers: Map<Key, Answer>,
  key: Key,
  find: (key: Key) => Answer,
): Answer {
  const known = answers.get(key);
  if (known !== undefined || answers.has(key)) return known as Answer;
  if (answers.size >= LIMIT) answers.clear();
  const answer = find(key);
  answers.set(key, answer);
  return answer;
}
