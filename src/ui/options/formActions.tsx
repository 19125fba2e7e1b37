import { text } from '../text';

/** The end of a form: to send it by the given word, or to leave it. */
export function FormActions({ send, close }: { send: string; close: () => void }) {
  return (
    <div class="formActions">
      <button type="submit" class="primary">
        {send}
      </button>
      <button type="button" onClick={close}>
        {text('cancel')}
      </button>
    </div>
  );
}
