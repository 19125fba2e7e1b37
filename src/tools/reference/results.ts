import { errorCode } from '#contract/errorCode';
import { verdict } from '#contract/result';

const list = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

/** The shape of every answer, with the closed lists agents may rely on. */
export const results = `
## Results

\`\`\`json
{"status":"success","verdict":"navigated","say":"Clicked Sign in. You are now on Dashboard.",
 "tab":{"id":"t3","url":"https://shop.example/home","title":"Dashboard"},"data":{},"changed":["…"]}
{"status":"error","errorCode":"TARGET_COVERED","message":"“Buy” is covered by the dialog “Cookies” (e41). Close it first.",
 "details":{"covering":{"ref":"e41","role":"dialog","name":"Cookies"}}}
\`\`\`

\`verdict\` is one of ${list(verdict.options)}. \`no_change\` means that the act was done and nothing followed.
\`errorCode\` is one of ${list(errorCode.options)}.
\`details\` holds what helps to go on: \`candidates\` to choose from with \`pick\`, the \`nearest\` names, each wrong
argument in \`arguments\`.

A call that outlasts the platform’s patience is answered \`{"status":"started","say":"…"}\` where the platform can be told
more later, and its end follows; elsewhere it ends in time with \`TIMED_OUT\`.
`;
