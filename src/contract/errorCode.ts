import { z } from './schema';

/** Every way a call can end badly; the closed list agents may rely on. */
export const errorCode = z.enum([
  'UNKNOWN_TOOL',
  'INVALID_ARGS',
  'SITE_NOT_ALLOWED',
  'TOOL_NOT_ALLOWED',
  'DECLINED',
  'NEEDS_PERMISSION',
  'URL_BLOCKED',
  'TAB_GONE',
  'TAB_FROZEN',
  'PAGE_UNREACHABLE',
  'PAGE_FORBIDDEN',
  'ORIGIN_CHANGED',
  'PAGE_CHANGED',
  'TARGET_NOT_FOUND',
  'TARGET_AMBIGUOUS',
  'TARGET_STALE',
  'TARGET_COVERED',
  'TARGET_DISABLED',
  'TARGET_HIDDEN',
  'NOT_EDITABLE',
  'NO_SUCH_OPTION',
  'SENSITIVE_FIELD',
  'NO_EFFECT',
  'DIALOG_OPEN',
  'TIMED_OUT',
  'CANCELLED',
  'QUEUE_FULL',
  'DUPLICATE_ID',
  'STALE_CONVERSATION',
  'OUTCOME_UNKNOWN',
  'INTERNAL',
]);

export type ErrorCode = z.infer<typeof errorCode>;
