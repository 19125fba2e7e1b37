import { isInput, isSelect } from '../../document/elementKinds';
import { cappedText } from '../../names/cleanText';

/** What a field offers to choose from, the first of it. */
export interface Choices {
  choices?: string[];
  /** How many there are, when not all are told. */
  choices_total?: number;
}

export function choicesOf(field: Element): Choices {
  const options = optionsOf(field);
  if (options.length === 0) return {};
  const choices = options.slice(0, MOST_CHOICES).map((option) => cappedText(option.label, 80));
  return { choices, ...(options.length > MOST_CHOICES && { choices_total: options.length }) };
}

const MOST_CHOICES = 20;

function optionsOf(field: Element): HTMLOptionElement[] {
  // An option without a value only asks to choose.
  if (isSelect(field)) return [...field.options].filter(({ value, disabled }) => value !== '' && !disabled);
  return isInput(field) && field.list ? [...field.list.options] : [];
}
