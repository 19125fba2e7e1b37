import { useState } from 'preact/hooks';
import { lookUp, text } from '../text';
import { described, Field } from './field';

interface TokenFieldProps {
  platform: string;
  value: string;
  hasToken: boolean;
  problem: string | undefined;
  change(token: string): void;
}

/** The token, covered unless the user wants to see what was typed. */
export function TokenField({ platform, value, hasToken, problem, change }: TokenFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field
      id="token"
      label={text('fieldToken')}
      hint={
        hasToken
          ? text('fieldTokenKept')
          : (lookUp(`platform_${platform}_token`) ?? text('fieldTokenShortLived'))
      }
      problem={problem}
    >
      <div class="withButton">
        <input
          {...described('token', problem)}
          {...(isShown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={text('tokenShowLabel')}
          onClick={() => setShown(!isShown)}
        >
          {text(isShown ? 'tokenHide' : 'tokenShow')}
        </button>
      </div>
    </Field>
  );
}
