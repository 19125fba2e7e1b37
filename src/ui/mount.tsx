import { type ComponentChild, render } from 'preact';
import { type TextKey, text } from './text';

/** Draws a screen into its page once everything it shows is known, so that nothing flashes. */
export function mount(title: TextKey, screen: ComponentChild): void {
  document.documentElement.lang = text('localeTag');
  document.documentElement.dir = text('localeDirection');
  document.title = text(title);
  render(screen, document.body);
}
