interface ConfirmRowProps {
  question: string;
  yes: string;
  no: string;
  onYes(): void;
  onNo(): void;
}

/** Asks once more before something is lost; what loses nothing has the focus. */
export function ConfirmRow({ question, yes, no, onYes, onNo }: ConfirmRowProps) {
  return (
    <div class="row" role="alertdialog" aria-label={question}>
      <strong class="grow">{question}</strong>
      <button type="button" class="danger" onClick={onYes}>
        {yes}
      </button>
      <button type="button" ref={(button) => button?.focus()} onClick={onNo}>
        {no}
      </button>
    </div>
  );
}
