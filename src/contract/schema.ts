import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

// zod/mini carries no messages of its own; every schema imports z from here so that errors read as sentences.
z.config(en());

export { z };
