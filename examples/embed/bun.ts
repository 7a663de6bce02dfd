// Bun: is this a resident ID, and how is it shown? Run it alone: bun examples/embed/bun.ts
import { checkIdentifier, describe, mask, type Language } from 'panhuo';

// The specimen of the standard, and the same with two digits exchanged.
const specimen = checkIdentifier('resident-id', '11010519491231002x');
const mistyped = checkIdentifier('resident-id', '11010519491231020x');
const shown = specimen.valid ? mask('resident-id', specimen.value) : '';
const words = (language: Language) => (mistyped.valid ? '' : describe(mistyped.reason, language));
console.log(`${shown} · ${words('zh')} · ${words('en')}`);
