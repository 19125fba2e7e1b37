import { question } from '#contract/question';
import { z } from '#contract/schema';
import { item } from './item';

/** The calls that wait for the user's word, oldest first. Only the background writes it. */
export const questions = item({
  area: 'session',
  key: 'questions',
  schema: z.array(question),
  otherwise: [],
});
